/** One way in which observations may lie: how it is made of those that stand, and how it answers. */
export interface Layout {
  name: string;
  /** Makes the tables, in the schema `layout`; none for what is there. */
  make: string[];
  /** For the sizes. */
  tables: string[];
  /** Events and patient-years of three models and everybody else, and the sums that an interval over practices needs; `$1` the metric. */
  comparison: string;
  /** The latest three of three metrics of a practice: `$1` its identity, `$2` the metrics. */
  latest: string;
  /** The same of fifty practices. */
  page: string;
}

const MODELS = `'TRUST_LED_INTEGRATION', 'PRIMARY_CARE_HOME', 'FEDERATION'`;

/** Who was certainly in a model in which month, by practice and month: 0 where nobody knows, 4 for nobody's. */
const MEMBER_MONTH = `create table layout.member_month as
  select spell.practice_id as organisation_id, month::date as period_start,
    coalesce(min(cohort) filter (where from_latest <= month and to_earliest >= month + interval '1 month'),
      case when bool_or(from_earliest < month + interval '1 month' and to_latest > month) then 0 else 4 end)::smallint as cohort
  from (
    select p.practice_id, array_position(array[${MODELS}], g.model::text) as cohort, p.valid_from_earliest as from_earliest,
      p.valid_from_latest as from_latest, coalesce(p.valid_to_earliest, 'infinity') as to_earliest, coalesce(p.valid_to_latest, 'infinity') as to_latest
    from participation_current p join programme_current g on g.node_id = p.programme_id
    where p.stage = 'JOINED' and p.is_preferred and p.practice_id is not null and g.model in (${MODELS})
  ) spell cross join generate_series(timestamp '2013-04-01', timestamp '2023-03-01', interval '1 month') month
  group by 1, 2`;

const POOLED = `select cohort, count(*), sum(months), sum(events), sum(years), sum(events * events), sum(events * years), sum(years * years)`;
const OF_METRICS = `(select node_id from metric_current order by node_id desc limit 10)`;

const NARROW: Layout = {
  name: 'narrow, key (metric, period, organisation)',
  make: [],
  tables: ['observation_current'],
  comparison: `with everybody as materialized (
      select organisation_id, count(*) as months, sum(numerator) as events, sum(denominator * period_months) / 12 as years
      from observation_current where metric_id = $1 and absence is null group by 1
    ), members as materialized (
      select m.cohort, o.organisation_id, count(*) as months, sum(numerator) as events, sum(denominator * period_months) / 12 as years
      from layout.member_month m join observation_current o using (organisation_id, period_start)
      where o.metric_id = $1 and o.absence is null group by 1, 2
    )
    ${POOLED} from (
      select * from members union all
      select 4, * from everybody where organisation_id not in (select organisation_id from layout.member_month)
    ) counted group by cohort`,
  latest: latest('observation_current', '= $1'),
  page: latest('observation_current', '= any($1)'),
};

function latest(table: string, which: string): string {
  return `select o.* from node n cross join unnest($2::integer[]) m (metric_id) cross join lateral (
      select period_start, numerator, denominator from ${table}
      where organisation_id = n.id and metric_id = m.metric_id order by period_start desc, period_months desc limit 3
    ) o where n.id ${which}`;
}

const COLUMNS =
  'metric_id, period_start, period_months, organisation_id, numerator, denominator, absence, release_id, release_row, recorded_in';

const MODEL_ON_ROW: Layout = {
  name: 'the model on the row, key (metric, period, model, organisation)',
  make: [
    `create unlogged table layout.with_model as
     select ${COLUMNS.replace('organisation_id', 'o.organisation_id').replace('period_start', 'o.period_start')}, coalesce(m.cohort, 4)::smallint as cohort
     from observation_current o left join layout.member_month m using (organisation_id, period_start)
     where o.metric_id in ${OF_METRICS} order by metric_id, period_start, cohort, organisation_id`,
    `create unique index on layout.with_model (metric_id, period_start, cohort, organisation_id) include (numerator, denominator, absence)`,
    `create index on layout.with_model (organisation_id, metric_id, period_start desc, period_months desc)`,
  ],
  tables: ['layout.with_model'],
  comparison: `${POOLED} from (
      select cohort, organisation_id, count(*) as months, sum(numerator) as events, sum(denominator) / 12 as years
      from layout.with_model where metric_id = $1 and absence is null group by 1, 2
    ) counted group by cohort`,
  latest: latest('layout.with_model', '= $1'),
  page: latest('layout.with_model', '= any($1)'),
};

const SERIES: Layout = {
  name: 'series as arrays, a row for each metric and organisation',
  make: [
    `create unlogged table layout.series as
     select metric_id, organisation_id, min(period_start) as first_period, array_agg(numerator order by period_start) as numerators,
       array_agg(denominator order by period_start) as denominators
     from observation_current where metric_id in ${OF_METRICS} group by 1, 2 order by 1, 2`,
    `alter table layout.series add primary key (metric_id, organisation_id)`,
  ],
  tables: ['layout.series'],
  comparison: `with cells as (
      select s.organisation_id, (s.first_period + (place - 1) * interval '1 month')::date as period_start, numerator, denominator
      from layout.series s, unnest(s.numerators, s.denominators) with ordinality as c (numerator, denominator, place)
      where s.metric_id = $1 and numerator is not null
    )
    ${POOLED} from (
      select coalesce(m.cohort, 4) as cohort, c.organisation_id, count(*) as months, sum(numerator) as events, sum(denominator) / 12 as years
      from cells c left join layout.member_month m using (organisation_id, period_start) group by 1, 2
    ) counted group by cohort`,
  latest: `select metric_id, numerators[cardinality(numerators) - 2:], denominators[cardinality(denominators) - 2:]
    from layout.series where organisation_id = $1 and metric_id = any($2)`,
  page: `select metric_id, numerators[cardinality(numerators) - 2:], denominators[cardinality(denominators) - 2:]
    from layout.series where organisation_id = any($1) and metric_id = any($2)`,
};

const ROLLUP: Layout = {
  name: 'narrow, with a rollup (metric, model, organisation) rebuilt by imports',
  make: [
    `create unlogged table layout.rollup as
     select o.metric_id, coalesce(m.cohort, 4)::smallint as cohort, o.organisation_id, count(*)::integer as months, sum(numerator) as events,
       sum(denominator * period_months) / 12 as years
     from observation_current o left join layout.member_month m using (organisation_id, period_start)
     where o.absence is null and o.metric_id in ${OF_METRICS} group by 1, 2, 3`,
    `alter table layout.rollup add primary key (metric_id, cohort, organisation_id)`,
  ],
  tables: ['layout.rollup'],
  comparison: `${POOLED} from layout.rollup where metric_id = $1 group by cohort`,
  latest: NARROW.latest,
  page: NARROW.page,
};

export const LAYOUTS = [NARROW, MODEL_ON_ROW, SERIES, ROLLUP];

export const BEFORE = ['drop schema if exists layout cascade', 'create schema layout', MEMBER_MONTH];
export const AFTER = ['drop schema layout cascade'];

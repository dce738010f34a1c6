import { AS_OF, FROM, LATEST_OF_A_PAGE, LATEST_OF_A_PRACTICE, MODELS, PAGE_SIZE, TO } from './questions';

// The best SQL that we could write by hand for the same answers, for a record that nobody has changed: it reads the rows that
// stand, and knows nothing of moments, bounds of publication, registers or conflicts.

const MODEL_LIST = MODELS.map((model) => `'${model}'`).join(', ');
const ENGLAND = MODELS.length;

/**
 * Totals of each cohort, and the sums over practices that its cluster-robust interval needs. Practices that were ever in a model
 * are few, and only they are looked at month by month. `$1` is the metric.
 */
export const COMPARISON_PEER = `
with spell as materialized (
  select p.practice_id, array_position(array[${MODEL_LIST}], g.model::text) - 1 as cohort,
    p.valid_from_earliest as from_earliest, p.valid_from_latest as from_latest,
    coalesce(p.valid_to_earliest, 'infinity') as to_earliest, coalesce(p.valid_to_latest, 'infinity') as to_latest
  from participation_current p join programme_current g on g.node_id = p.programme_id
  where p.stage = 'JOINED' and p.is_preferred and p.practice_id is not null and g.model in (${MODEL_LIST})
), month as materialized (
  select m::date as month, (m + interval '1 month')::date as next
  from generate_series(timestamp '${FROM}', timestamp '${TO}' - interval '1 month', interval '1 month') m
), member_month as materialized (
  select practice_id, month, coalesce(min(cohort) filter (where from_latest <= month and to_earliest >= next),
    case when bool_or(from_earliest < next and to_latest > month) then -1 else ${ENGLAND} end) as cohort
  from spell cross join month group by 1, 2
), everybody as materialized (
  select o.organisation_id, count(*) as months, sum(o.numerator) as events, sum(o.denominator * o.period_months) / 12 as years
  from observation_current o
  where o.metric_id = $1 and o.period_start >= '${FROM}' and o.period_start < '${TO}' and o.absence is null group by 1
), members as materialized (
  select m.cohort, o.organisation_id, count(*) as months, sum(o.numerator) as events, sum(o.denominator * o.period_months) / 12 as years
  from (select distinct practice_id from spell) s
  join observation_current o on o.organisation_id = s.practice_id and o.metric_id = $1
  join member_month m on m.practice_id = o.organisation_id and m.month = o.period_start
  where o.absence is null group by 1, 2
), counted as (
  select * from members where cohort >= 0
  union all select ${ENGLAND}, * from everybody where organisation_id not in (select practice_id from spell)
)
select json_agg(json_build_object('cohort', cohort, 'practices', practices, 'practiceMonths', months, 'events', events,
  'patientYears', years, 'ee', ee, 'ey', ey, 'yy', yy) order by cohort)::text as answer
from (
  select cohort, count(*) as practices, sum(months) as months, sum(events) as events, sum(years) as years,
    sum(events * events) as ee, sum(events * years) as ey, sum(years * years) as yy
  from counted group by cohort
) c`;

/** \`$1\` and so on name the metrics. */
function practiceJson(latest: number, metrics: number): string {
  const observed = (metric: number): string => `(
    select json_build_object('nodes', coalesce(json_agg(json_build_object('period', json_build_object('from', json_build_object('text', o.period_start)),
      'numerator', o.numerator, 'denominator', o.denominator) order by o.period_start), '[]'))
    from (select o.period_start, o.numerator, o.denominator from observation_current o
      where o.organisation_id = practice.node_id and o.metric_id = $${metric + 1} order by o.period_start desc limit ${latest}) o)`;
  const lead = (models: string, kind: string, code: string): string => `(
    select json_build_object('${code}', ${code === 'slug' ? '(select key from node where id = l.node_id)' : 'l.ods_code'}, 'name', l.name)
    from participation_current p join programme_current g on g.node_id = p.programme_id
    join organisation_current l on l.node_id = g.lead_id
    where p.practice_id = practice.node_id and p.stage = 'JOINED' and p.is_preferred and g.model in (${models}) and l.kind = '${kind}'
      and p.valid_from_latest <= '${AS_OF}' and coalesce(p.valid_to_earliest, 'infinity') > '${AS_OF}'
    order by p.valid_from_latest desc, p.node_id desc limit 1)`;
  return `json_build_object('odsCode', practice.ods_code, 'name', practice.name,
    'trust', ${lead(`'TRUST_LED_INTEGRATION'`, 'TRUST', 'odsCode')},
    'federation', ${lead(`'FEDERATION', 'PRIMARY_CARE_HOME'`, 'FEDERATION', 'slug')},
    'commissioner', (select json_build_object('odsCode', c.ods_code, 'name', c.name)
      from relation_current r join organisation_current c on c.node_id = r.object_id
      where r.subject_id = practice.node_id and r.predicate = 'COMMISSIONED_BY' and r.valid_from_latest <= '${AS_OF}'
        and coalesce(r.valid_to_earliest, 'infinity') > '${AS_OF}' order by r.valid_from_latest desc, r.node_id limit 1),
    'listSize', (select json_build_object('patients', l.patients, 'asOf', json_build_object('text', l.as_of_text))
      from list_size_current l where l.organisation_id = practice.node_id and l.as_of_latest <= '${AS_OF}'
      order by l.as_of_latest desc, l.as_of_precision = 'DAY' desc, l.is_approximate, l.grade limit 1),
    ${Array.from({ length: metrics }, (_, metric) => `'m${metric}', ${observed(metric)}`).join(', ')})`;
}

/** The last parameter is the code. */
export function practicePeer(metrics: number): string {
  return `select json_build_object('practice', ${practiceJson(LATEST_OF_A_PRACTICE, metrics)})::text as answer
    from organisation_current practice where practice.ods_code = $${metrics + 1}`;
}

/** The last parameter is the code that the page begins behind. */
export function pagePeer(metrics: number): string {
  return `select json_build_object('practices', json_build_object('pageInfo', json_build_object('hasNextPage', count(*) > ${PAGE_SIZE}),
      'nodes', json_agg(node order by place) filter (where place <= ${PAGE_SIZE})))::text as answer
    from (
      select row_number() over (order by practice.ods_code) as place, ${practiceJson(LATEST_OF_A_PAGE, metrics)} as node
      from (select * from organisation_current o where o.kind = 'PRACTICE' and o.ods_code > $${metrics + 1}
        order by o.ods_code limit ${PAGE_SIZE + 1}) practice
    ) page`;
}

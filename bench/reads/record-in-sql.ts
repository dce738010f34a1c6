/** How much a made-up record holds. */
export interface RecordSize {
  practices: number;
  metrics: number;
  months: number;
}

const FIRST_MONTH = '2013-04-01';
const NETWORK_SIZE = 6;
const COMMISSIONER_SIZE = 70;

/** Of the other programmes: three led by trusts and four by federations, with 150 practices together. */
const PROGRAMMES = [
  ['SIM_T1', 'TRUST', 'TRUST_LED_INTEGRATION'],
  ['SIM_T2', 'TRUST', 'TRUST_LED_INTEGRATION'],
  ['SIM_T3', 'TRUST', 'TRUST_LED_INTEGRATION'],
  ['SIM_F1', 'FEDERATION', 'FEDERATION'],
  ['SIM_F2', 'FEDERATION', 'FEDERATION'],
  ['SIM_F3', 'FEDERATION', 'PRIMARY_CARE_HOME'],
  ['SIM_F4', 'FEDERATION', 'PRIMARY_CARE_HOME'],
] as const;
const MEMBERS = 150;

/** A day that is known: as text, how sharp, and its bounds. */
const day = (value: string): string => `${value}::text, 'DAY', ${value}, ${value}`;
const DAY_COLUMNS = (name: string): string =>
  ['text', 'precision', 'earliest', 'latest'].map((part) => `${name}_${part}`).join(', ');

/**
 * Statements that fill an empty, migrated record: practices with commissioner, network and a list each quarter, 150 of them in
 * programmes that they join at different times and a tenth of them leave, and an observation of every metric in every month.
 * One in a hundred is suppressed. What is simulated has a negative identity.
 */
export function statementsToFill({ practices, metrics, months }: RecordSize): string[] {
  const networks = Math.ceil(practices / NETWORK_SIZE);
  const commissioners = Math.ceil(practices / COMMISSIONER_SIZE);
  return [
    `select setseed(0.42)`,
    `insert into revision (number, kind, actor, summary) values (1, 'IMPORT', 'bench', 'made up')`,
    identities('SOURCE', `values ('SIM_SOURCE')`),
    identities('RELEASE', `values ('SIM_RELEASE')`),
    `insert into source (node_id, publisher, title, kind, ${DAY_COLUMNS('published')}, ${DAY_COLUMNS('evidence_date')}, access, grade, recorded_in)
     select id, 'Nobody', 'Made up', 'DATASET', ${day(`date '2013-04-01'`)}, ${day(`date '2013-04-01'`)}, 'OPEN', 'A', 1
     from node where kind = 'SOURCE'`,
    `insert into release (node_id, source_id, importer, edition, file, sha256, rows, taken, rejected, recorded_in)
     select r.id, s.id, 'observations', 'made up', 'made-up.csv', repeat('0', 64), 1, 1, 0, 1 from node r, node s
     where r.kind = 'RELEASE' and s.kind = 'SOURCE'`,
    organisations(
      'PRACTICE',
      `select 'SIM' || lpad(i::text, 5, '0'), 'Simulated practice ' || i from generate_series(1, ${practices}) i`,
    ),
    organisations(
      'COMMISSIONER',
      `select 'SIM_C' || i, 'Simulated commissioner ' || i from generate_series(1, ${commissioners}) i`,
    ),
    organisations('PCN', `select 'SIM_N' || i, 'Simulated network ' || i from generate_series(1, ${networks}) i`),
    ...PROGRAMMES.map(([code, kind]) => organisations(kind, `values ('${code}', 'Simulated organisation ${code}')`)),
    relations(commissioners),
    listSizes(months),
    ...PROGRAMMES.map(([code, , model]) => programmes(model, `n.key = '${code}'`)),
    programmes('PRIMARY_CARE_NETWORK', `n.key like 'SIM\\_N%'`),
    participations(networks),
    identities('METRIC', `select 'SIM_METRIC_' || i from generate_series(1, ${metrics}) i`),
    `insert into metric (node_id, name, family, kind, unit, per, lower_is_better, frequency, is_simulated, recorded_in)
     select id, 'Simulated ' || key, 'outcome', 'RATE', 'per 1,000 patients a year', 1000, true, 'MONTHLY', true, 1 from node where kind = 'METRIC'`,
    ...Array.from({ length: metrics }, (_, place) => observations(place + 1, months)),
  ];
}

/** Statements after which the planner knows what there is. */
export const STATEMENTS_TO_SETTLE = ['vacuum (analyze) observation', 'analyze'];

/** Everything here is simulated, whose identities are negative. */
function identities(kind: string, keys: string): string {
  return `insert into node (id, kind, key) overriding system value
    select nextval('simulated_node_id'), '${kind}', made.key from (${keys}) as made (key)`;
}

function organisations(kind: string, codesAndNames: string): string {
  return `with made (key, name) as (${codesAndNames}), new as (
      insert into node (id, kind, key) overriding system value
      select nextval('simulated_node_id'), 'ORGANISATION', key from made returning id, key
    )
    insert into organisation (node_id, kind, ods_code, name, opened_on, status, source_id, grade, is_simulated, recorded_in)
    select new.id, '${kind}', new.key, made.name, '2000-01-01', 'ACTIVE', s.id, 'A', true, 1
    from new join made using (key), node s where s.kind = 'SOURCE'`;
}

/** Practices in the order of their codes, from 1. */
const PRACTICES = `(select o.node_id, row_number() over (order by o.ods_code collate "C")::int as place
  from organisation o where o.kind = 'PRACTICE') practice`;

function relations(commissioners: number): string {
  return `with new as (
      insert into node (kind, key) select 'RELATION', 'SIM_R' || place from ${PRACTICES} returning id, key
    )
    insert into relation (node_id, subject_id, predicate, object_id, ${DAY_COLUMNS('valid_from')}, source_id, grade, recorded_in)
    select new.id, practice.node_id, 'COMMISSIONED_BY', c.node_id, ${day(`date '2013-04-01'`)}, s.id, 'A', 1
    from ${PRACTICES} join new on new.key = 'SIM_R' || place
    join organisation c on c.ods_code = 'SIM_C' || (1 + place % ${commissioners}), node s where s.kind = 'SOURCE'`;
}

function listSizes(months: number): string {
  return `insert into list_size (organisation_id, ${DAY_COLUMNS('as_of')}, patients, is_approximate, source_id, grade, recorded_in)
    select practice.node_id, ${day('quarter::date')}, 3000 + (place * 7919) % 12000 + floor(random() * 60)::int, false, s.id, 'A', 1
    from ${PRACTICES}, node s,
      generate_series(timestamp '${FIRST_MONTH}', timestamp '${FIRST_MONTH}' + interval '${months - 1} months', interval '3 months') quarter
    where s.kind = 'SOURCE'`;
}

function programmes(model: string, leads: string): string {
  return `with leads as (select n.id, n.key from node n where n.kind = 'ORGANISATION' and ${leads}), new as (
      insert into node (id, kind, key) overriding system value
      select nextval('simulated_node_id'), 'PROGRAMME', key || '-P' from leads returning id, key
    )
    insert into programme (node_id, name, model, lead_id, status, source_id, grade, recorded_in)
    select new.id, new.key, '${model}', leads.id, 'ACTIVE', s.id, 'A', 1
    from new join leads on new.key = leads.key || '-P', node s where s.kind = 'SOURCE'`;
}

/** Everybody joins a network in July 2019; 150 join a programme in 2016 to 2018, a tenth of whom leave in 2020. */
function participations(networks: number): string {
  const slugs = PROGRAMMES.map(([code]) => `'${code}-P'`).join(', ');
  return `with joining as (
      select node_id, 'SIM_N' || (1 + place % ${networks}) || '-P' as slug, date '2019-07-01' as joined, null::date as gone from ${PRACTICES}
      union all
      select node_id, (array[${slugs}])[1 + place % ${PROGRAMMES.length}], (date '2016-01-01' + (place % 36) * interval '1 month')::date,
        case when place % 10 = 0 then date '2020-04-01' end
      from ${PRACTICES} where place <= ${MEMBERS}
    ), new as (
      insert into node (kind, key) select 'PARTICIPATION', node_id || '/' || slug from joining returning id, key
    )
    insert into participation (node_id, programme_id, practice_id, stage, modality, ${DAY_COLUMNS('valid_from')},
      ${DAY_COLUMNS('valid_to')}, is_preferred, source_id, stated_earliest, stated_latest, grade, recorded_in)
    select new.id, p.id, joining.node_id, 'JOINED', 'ACTUAL', ${day('joined')},
      gone::text, case when gone is not null then 'DAY'::date_precision end, gone, gone, true, s.id, '2013-04-01', '2013-04-01', 'A', 1
    from joining join new on new.key = joining.node_id || '/' || slug
    join node p on p.kind = 'PROGRAMME' and p.key = slug, node s where s.kind = 'SOURCE'`;
}

/** In the order of the key, as an import writes them. What is drawn names its practice, or it would be drawn once a month. */
function observations(metric: number, months: number): string {
  const rate = (0.01 * metric).toFixed(2);
  return `insert into observation (metric_id, period_start, period_months, organisation_id, numerator, denominator, absence, release_id, release_row, recorded_in)
    select m.id, month, 1, node_id, case when is_there then floor(patients * ${rate} * (0.7 + 0.6 * random())) end,
      case when is_there then patients end, case when not is_there then 'SUPPRESSED'::absence_reason end, r.id, place, 1
    from (select node_id, place, 3000 + (place * 7919) % 12000 as patients from ${PRACTICES} order by node_id offset 0) sized,
      generate_series(0, ${months - 1}) ahead,
      lateral (select (date '${FIRST_MONTH}' + ahead * interval '1 month')::date as month, random() + 0 * place > 0.01 as is_there) drawn,
      node m, node r
    where m.kind = 'METRIC' and m.key = 'SIM_METRIC_${metric}' and r.kind = 'RELEASE'
    order by month, node_id`;
}

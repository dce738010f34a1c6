import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createVersionedTable, partialDateColumns } from './versioned-table';

const DOMAINS: Record<string, readonly string[]> = {
  date_precision: ['DAY', 'MONTH', 'YEAR', 'BOUNDED', 'UNKNOWN'],
  evidence_grade: ['A', 'B', 'C', 'D'],
  integration_model: [
    'TRUST_LED_INTEGRATION',
    'PRIMARY_CARE_HOME',
    'SUPER_PARTNERSHIP',
    'MULTI_SITE_PRACTICE',
    'FEDERATION',
    'PRIMARY_CARE_NETWORK',
    'INDEPENDENT',
  ],
  participation_stage: [
    'EXPRESSED_INTEREST',
    'IN_TALKS',
    'ADVANCED_TALKS',
    'DUE_DILIGENCE',
    'APPROVED',
    'JOINED',
    'WITHDREW',
    'LEFT',
    'MERGED',
    'CLOSED',
  ],
  claim_modality: ['ACTUAL', 'FORECAST', 'CONDITIONAL', 'ESTIMATE'],
  claim_attribution: ['OWN_REPORTING', 'UNNAMED_SOURCE', 'NAMED_PERSON', 'DOCUMENT'],
  causal_wording: ['NONE', 'TEMPORAL', 'ASSOCIATIONAL', 'CAUSAL'],
  absence_reason: ['SUPPRESSED', 'NOT_COLLECTED', 'NOT_PUBLISHED', 'NOT_APPLICABLE', 'ZERO_DENOMINATOR'],
  organisation_kind: ['TRUST', 'PRACTICE', 'FEDERATION', 'PCN', 'COMMISSIONER', 'COUNCIL', 'OTHER'],
  organisation_status: ['ACTIVE', 'DORMANT', 'CLOSED', 'PROPOSED', 'UNKNOWN'],
  metric_kind: ['RATE', 'PROPORTION', 'MEAN', 'COUNT'],
};

const TABLES: { name: string; key: string[]; columns: string }[] = [
  {
    name: 'source',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      publisher text not null,
      title text not null,
      kind text not null,
      ${partialDateColumns('published')},
      ${partialDateColumns('evidence_date')},
      url text,
      access text not null,
      declared_interest text,
      grade evidence_grade not null,
      note text`,
  },
  {
    name: 'organisation',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      kind organisation_kind not null,
      sub_kind text,
      ods_code text,
      name text not null,
      register_name text,
      postcode text,
      opened_on date,
      closed_on date,
      status organisation_status not null,
      status_as_of text,
      commissioner_code text,
      source_id integer not null references node (id),
      grade evidence_grade not null,
      is_simulated boolean not null default false,
      note text`,
  },
  {
    name: 'organisation_name',
    key: ['organisation_id', 'name', 'name_kind', 'source_id'],
    columns: `organisation_id integer not null references node (id),
      name text not null,
      name_kind text not null,
      source_id integer not null references node (id),
      ${partialDateColumns('seen_from')},
      ${partialDateColumns('seen_to')},
      note text`,
  },
  {
    name: 'register_state',
    key: ['organisation_id', 'source_id'],
    columns: `organisation_id integer not null references node (id),
      source_id integer not null references node (id),
      stated_earliest date not null,
      stated_latest date not null,
      register_name text not null,
      status organisation_status not null,
      opened_on date,
      closed_on date,
      prescribing_setting text,
      commissioner_code text,
      operator_code text,
      postcode text,
      national_grouping text,
      health_geography text,
      check (stated_earliest <= stated_latest)`,
  },
  {
    name: 'relation',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      subject_id integer not null references node (id),
      predicate text not null,
      object_id integer not null references node (id),
      ${partialDateColumns('valid_from')},
      ${partialDateColumns('valid_to')},
      source_id integer not null references node (id),
      grade evidence_grade not null,
      note text`,
  },
  {
    name: 'site',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      practice_id integer not null references node (id),
      name text not null,
      source_id integer not null references node (id),
      grade evidence_grade not null,
      note text`,
  },
  {
    name: 'person',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      name text not null,
      role text,
      organisation_id integer references node (id),
      role_as_printed text,
      source_id integer not null references node (id),
      interest text,
      note text`,
  },
  {
    name: 'programme',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      name text not null,
      model integration_model not null,
      lead_id integer references node (id),
      commissioner_id integer references node (id),
      geography text,
      ${partialDateColumns('launched')},
      launched_claim_id integer references node (id),
      status text not null,
      source_id integer not null references node (id),
      grade evidence_grade not null,
      note text`,
  },
  {
    name: 'cohort',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      programme_id integer not null references node (id),
      label text not null,
      size integer check (size > 0),
      size_min integer,
      size_max integer,
      identified text not null,
      source_id integer not null references node (id),
      note text,
      check (size_min <= size_max),
      check (size is null or (size_min = size and size_max = size))`,
  },
  {
    name: 'cohort_member',
    key: ['cohort_id', 'organisation_id'],
    columns: `cohort_id integer not null references node (id),
      organisation_id integer not null references node (id),
      certainty text not null check (certainty in ('CANDIDATE', 'CONFIRMED')),
      source_id integer not null references node (id),
      grade evidence_grade not null,
      basis text`,
  },
  {
    name: 'participation',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      programme_id integer not null references node (id),
      practice_id integer references node (id),
      cohort_id integer references node (id),
      cohort_size integer check (cohort_size > 0),
      stage participation_stage not null,
      modality claim_modality not null,
      attribution claim_attribution,
      ${partialDateColumns('valid_from')},
      ${partialDateColumns('valid_to')},
      ended_by_id integer references node (id),
      is_preferred boolean not null,
      source_id integer not null references node (id),
      origin_source_id integer references node (id),
      stated_earliest date not null,
      stated_latest date not null,
      revises_id integer references node (id),
      grade evidence_grade not null,
      note text,
      constraint participation_of_a_practice_or_a_cohort check (num_nonnulls(practice_id, cohort_id) = 1),
      constraint participation_cohort_size_with_cohort check (cohort_size is null or cohort_id is not null),
      constraint participation_modality check (modality in ('ACTUAL', 'FORECAST')),
      constraint participation_ends_once check (ended_by_id is null or num_nonnulls(valid_to_earliest, valid_to_latest) = 0),
      check (stated_earliest <= stated_latest),
      check (valid_from_earliest <= valid_to_latest)`,
  },
  {
    name: 'list_size',
    key: ['organisation_id', 'as_of_text', 'source_id'],
    columns: `organisation_id integer not null references node (id),
      ${partialDateColumns('as_of')},
      patients integer check (patients >= 0),
      patients_min integer,
      patients_max integer,
      is_approximate boolean not null,
      qualifier text,
      source_id integer not null references node (id),
      grade evidence_grade not null,
      derivation text,
      note text,
      constraint list_size_point_or_range check (patients is null or num_nonnulls(patients_min, patients_max) = 0),
      constraint list_size_says_something check (num_nonnulls(patients, patients_min, patients_max) > 0)`,
  },
  {
    name: 'metric',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      name text not null,
      family text not null,
      kind metric_kind,
      unit text,
      per double precision check (per > 0),
      lower_is_better boolean,
      frequency text check (frequency in ('MONTHLY', 'QUARTERLY', 'YEARLY', 'IRREGULAR')),
      definition text,
      source_id integer references node (id),
      caveats text[] not null default '{}',
      is_simulated boolean not null default false`,
  },
  {
    name: 'claim',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      kind text not null,
      subject_id integer references node (id),
      subject_geography text,
      metric_id integer not null references node (id),
      value numeric,
      value_min numeric,
      value_max numeric,
      bounds text check (bounds in ('[]', '[)', '(]', '()')),
      value_text text,
      is_approximate boolean,
      qualifier text,
      unit text,
      per text,
      direction text check (direction in ('INCREASE', 'DECREASE')),
      comparator text,
      ${partialDateColumns('period_from')},
      ${partialDateColumns('period_to')},
      ${partialDateColumns('as_of')},
      ${partialDateColumns('date')},
      geography text,
      modality claim_modality not null,
      attribution claim_attribution not null,
      hedge text,
      stated_by_id integer references node (id),
      source_id integer not null references node (id),
      origin_source_id integer references node (id),
      causal_wording causal_wording not null,
      grade evidence_grade not null,
      supersedes_id integer references node (id),
      derivation text,
      quote text,
      note text,
      constraint claim_point_or_range check (value is null or num_nonnulls(value_min, value_max) = 0),
      constraint claim_range_has_bounds check (num_nonnulls(value_min, value_max) = 0 or bounds is not null),
      constraint claim_range_in_order check (value_min <= value_max),
      constraint claim_has_one_subject check (num_nonnulls(subject_id, subject_geography) = 1)`,
  },
  {
    name: 'claim_disagreement',
    key: ['claim_id', 'other_claim_id'],
    columns: `claim_id integer not null references node (id),
      other_claim_id integer not null references node (id),
      check (claim_id <> other_claim_id)`,
  },
  {
    name: 'published_effect',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      study text not null,
      setting text not null,
      programme_id integer references node (id),
      model text,
      metric_id integer not null references node (id),
      unit text not null,
      per text,
      estimand text,
      effect numeric,
      lower numeric,
      upper numeric,
      confidence_level numeric check (confidence_level > 0 and confidence_level < 1),
      p_as_printed text,
      comparator_value numeric,
      direction text not null,
      effect_as_stated text,
      comparator text,
      method text not null,
      ${partialDateColumns('period_from')},
      ${partialDateColumns('period_to')},
      period_note text,
      n_practices integer check (n_practices > 0),
      n_patients integer check (n_patients > 0),
      absolute_per_year numeric,
      absolute_unit text,
      source_id integer not null references node (id),
      grade evidence_grade not null,
      note text,
      constraint published_effect_interval_in_order check (lower <= upper),
      constraint published_effect_inside_its_interval check (effect between lower and upper)`,
  },
  {
    name: 'conflict',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      topic text not null,
      kind text not null,
      is_contradiction boolean not null,
      preferred_id integer references node (id),
      preferred_why text,
      explanation text not null`,
  },
  {
    name: 'conflict_member',
    key: ['conflict_id', 'member_id'],
    columns: `conflict_id integer not null references node (id),
      member_id integer not null references node (id),
      position text not null`,
  },
  {
    name: 'observation',
    key: ['metric_id', 'period_start', 'practice_id'],
    columns: `metric_id integer not null references node (id),
      period_start date not null,
      period_months smallint not null check (period_months > 0),
      practice_id integer not null references node (id),
      numerator double precision,
      denominator double precision,
      value double precision,
      absence absence_reason,
      constraint observation_value_or_absence check (
        case when absence is null
          then (numerator is not null and denominator is not null and value is null) or (value is not null and numerator is null and denominator is null)
          else value is null
        end
      ),
      constraint observation_is_finite check (
        numerator not in ('NaN', 'Infinity', '-Infinity') and denominator not in ('NaN', 'Infinity', '-Infinity')
        and value not in ('NaN', 'Infinity', '-Infinity')
      ),
      constraint observation_denominator_not_negative check (denominator >= 0)`,
  },
];

/** Reads go by these; each says which loader or query it is for. */
const INDEXES = [
  // a practice by its code, a trust by its code, whatever the case of the question
  `create index organisation_ods_code on organisation (ods_code)`,
  `create index organisation_kind_name on organisation (kind, name)`,
  `create index organisation_name_organisation on organisation_name (organisation_id)`,
  `create index register_state_commissioner on register_state (source_id, commissioner_code)`,
  `create index relation_subject on relation (subject_id)`,
  `create index relation_object on relation (object_id)`,
  `create index cohort_programme on cohort (programme_id)`,
  `create index participation_programme on participation (programme_id)`,
  `create index participation_practice on participation (practice_id)`,
  `create index participation_cohort on participation (cohort_id)`,
  `create index list_size_as_of on list_size (as_of_earliest)`,
  `create index claim_subject on claim (subject_id)`,
  `create index claim_metric on claim (metric_id)`,
  `create index claim_source on claim (source_id)`,
  `create index published_effect_metric on published_effect (metric_id)`,
  `create index conflict_member_member on conflict_member (member_id)`,
  // the latest observations of one practice
  `create index observation_practice on observation (practice_id, metric_id, period_start desc)`,
];

/**
 * The rules of participation that look at more than one row. They are checked at the end of the transaction, when the whole
 * change is there, and only over the preferred rows that stand: sources may contradict each other as they like.
 */
const PARTICIPATION_RULES = [
  `create function participation_spells(of_programme integer, of_practice integer)
   returns table (node_id integer, certain_from date, certain_to date) language sql stable as $$
     select p.node_id, p.valid_from_latest, coalesce(ending.valid_from_earliest, p.valid_to_earliest)
     from participation_current p
     left join participation_current ending on ending.node_id = p.ended_by_id
     where p.programme_id = of_programme and p.practice_id = of_practice and p.is_preferred and p.stage = 'JOINED'
   $$`,
  `create function check_participation_spells() returns trigger language plpgsql as $$
   declare
     clash record;
   begin
     select a.node_id as one, b.node_id as other into clash
     from participation_spells(new.programme_id, new.practice_id) a
     join participation_spells(new.programme_id, new.practice_id) b
       on a.node_id < b.node_id
      and a.certain_from < coalesce(b.certain_to, 'infinity') and b.certain_from < coalesce(a.certain_to, 'infinity')
     limit 1;
     if found then
       raise exception 'two preferred JOINED spells of one practice in one programme overlap: % and %',
         (select key from node where id = clash.one), (select key from node where id = clash.other)
         using errcode = 'exclusion_violation', constraint = 'participation_spells_do_not_overlap', table = 'participation';
     end if;
     return null;
   end $$`,
  `create function check_participation_moves() returns trigger language plpgsql as $$
   declare
     step record;
     reached integer := 0;
     rank integer;
   begin
     for step in
       select n.key, p.stage, p.valid_to_latest is not null as ends_itself
       from participation_current p join node n on n.id = p.node_id
       where p.programme_id = new.programme_id and p.is_preferred and p.stage not in ('MERGED', 'CLOSED')
         and (p.practice_id = new.practice_id or p.cohort_id = new.cohort_id)
       order by coalesce(p.valid_from_latest, p.valid_from_earliest, '-infinity'),
         array_position(array['LEFT','WITHDREW','EXPRESSED_INTEREST','IN_TALKS','ADVANCED_TALKS','DUE_DILIGENCE','APPROVED','JOINED'], p.stage::text)
     loop
       rank := coalesce(array_position(array['EXPRESSED_INTEREST','IN_TALKS','ADVANCED_TALKS','DUE_DILIGENCE','APPROVED','JOINED'], step.stage::text), 0);
       if (step.stage = 'LEFT' and reached <> 6) or (step.stage = 'WITHDREW' and reached not between 1 and 5) or (rank > 0 and rank < reached) then
         raise exception 'illegal move in the joining pipeline: % cannot follow here (%)', step.stage, step.key
           using errcode = 'check_violation', constraint = 'participation_moves_are_legal', table = 'participation';
       end if;
       reached := case when rank = 0 or step.ends_itself then 0 else rank end;
     end loop;
     return null;
   end $$`,
  `create constraint trigger participation_spells_do_not_overlap after insert or update on participation
   deferrable initially deferred for each row
   when (new.is_preferred and new.practice_id is not null) execute function check_participation_spells()`,
  `create constraint trigger participation_moves_are_legal after insert or update on participation
   deferrable initially deferred for each row
   when (new.is_preferred) execute function check_participation_moves()`,
];

/** The record: revisions, identities, and one versioned table for each kind of thing that is said or measured. */
export class TheRecord1795000000000 implements MigrationInterface {
  name = 'TheRecord1795000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [domain, values] of Object.entries(DOMAINS)) {
      await runner.query(`create domain ${domain} as text check (value in (${values.map((v) => `'${v}'`).join(', ')}))`);
    }
    await runner.query(`create table revision (
      number integer primary key check (number > 0),
      recorded_at timestamptz not null default clock_timestamp(),
      kind text not null,
      actor text not null,
      reason text,
      summary text not null
    )`);
    // An identity never changes and is never taken back; what is said of it stands in the versioned tables.
    await runner.query(`create table node (
      id integer generated always as identity primary key,
      kind text not null,
      key text not null check (key <> ''),
      unique (kind, key)
    )`);
    await runner.query(`create table release (
      node_id integer primary key references node (id),
      source_id integer not null references node (id),
      importer text not null,
      edition text not null,
      file text not null,
      sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
      published_earliest date,
      published_latest date,
      rows integer not null check (rows >= 0),
      taken integer not null check (taken >= 0),
      rejected integer not null check (rejected >= 0),
      recorded_in integer not null references revision (number),
      unique (importer, edition, sha256)
    )`);
    for (const table of TABLES) {
      for (const statement of createVersionedTable(table.name, table.key, table.columns)) await runner.query(statement);
    }
    for (const statement of [...INDEXES, ...PARTICIPATION_RULES]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...TABLES].reverse()) await runner.query(`drop table ${table.name}`);
    await runner.query('drop function check_participation_moves()');
    await runner.query('drop function check_participation_spells()');
    await runner.query('drop function participation_spells(integer, integer)');
    for (const table of ['release', 'node', 'revision']) await runner.query(`drop table ${table}`);
    for (const domain of Object.keys(DOMAINS)) await runner.query(`drop domain ${domain}`);
  }
}

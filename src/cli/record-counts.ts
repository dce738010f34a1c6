import type { Database } from '../database';

/** How many rows of a kind stand. */
export interface KindCount {
  /** In words, plural. */
  kind: string;
  count: number;
  /** By the statistics of the database, because counting them would take a while. */
  isEstimate: boolean;
}

/** Columns that say by their sign of what sort a row is, where it is not that of the thing itself. */
const KEYS: Record<string, string> = {
  organisation_name: 'organisation_id',
  register_state: 'organisation_id',
  list_size: 'organisation_id',
  cohort_member: 'organisation_id',
  observation: 'metric_id',
};

const KINDS = {
  organisation: 'organisations',
  organisation_name: 'names of them',
  register_state: 'register entries',
  relation: 'relations',
  site: 'sites',
  person: 'people',
  list_size: 'list sizes',
  programme: 'programmes',
  participation: 'participations',
  cohort: 'cohorts',
  cohort_member: 'cohort members',
  source: 'sources',
  claim: 'claims',
  published_effect: 'published effects',
  conflict: 'conflicts',
  metric: 'metrics',
  observation: 'observations',
};

const WORTH_ESTIMATING = 1_000_000;

/** How many simulated observations there are, by what was taken of the simulation that stands. */
const SIMULATED_OBSERVATIONS = `coalesce((
  select taken from release where importer = 'simulate' and file = 'observations.csv' order by recorded_in desc limit 1
), 0)`;

/** What the record holds at its latest revision, by kind; what is simulated is no part of it. */
export async function countRecord(database: Database): Promise<KindCount[]> {
  const counts = Object.entries(KINDS).map(
    (
      [table, kind],
      place,
    ) => `select ${place} as place, '${kind}' as kind, reltuples > ${WORTH_ESTIMATING} as "isEstimate",
      (case when reltuples > ${WORTH_ESTIMATING} then ${table === 'observation' ? `greatest(0, reltuples - ${SIMULATED_OBSERVATIONS})` : 'reltuples'}
        else (select count(*) from ${table}_current where ${KEYS[table] ?? 'node_id'} > 0) end)::float8 as count
      from pg_class where oid = '${table}_current'::regclass`,
  );
  return database.rows<KindCount & Record<string, unknown>>(`${counts.join(' union all ')} order by place`);
}

/** What simulation stands beside what is real, in words; null where none does. */
export async function simulationOnRecord(database: Database): Promise<string | null> {
  const [row] = await database.rows<{ title: string }>('select title from source_current where node_id < 0');
  return row?.title ?? null;
}

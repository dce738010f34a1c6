import type { Database } from '../database';

/** How many rows of a kind stand. */
export interface KindCount {
  /** In words, plural. */
  kind: string;
  count: number;
  /** By the statistics of the database, because counting them would take a while. */
  isEstimate: boolean;
}

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

/** What the record holds at its latest revision, by kind. */
export async function countRecord(database: Database): Promise<KindCount[]> {
  const counts = Object.entries(KINDS).map(
    (
      [table, kind],
      place,
    ) => `select ${place} as place, '${kind}' as kind, reltuples > ${WORTH_ESTIMATING} as "isEstimate",
      (case when reltuples > ${WORTH_ESTIMATING} then reltuples else (select count(*) from ${table}_current) end)::float8 as count
      from pg_class where oid = '${table}_current'::regclass`,
  );
  return database.rows<KindCount & Record<string, unknown>>(`${counts.join(' union all ')} order by place`);
}

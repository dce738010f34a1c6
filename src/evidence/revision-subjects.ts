import type { Database } from '../database';
import { keysetPage, type NodeRow, type NodesContext, type Page, type PageArguments } from '../graphql';
import { londonDay, type Moment } from '../time';
import type { RevisionRow } from '../changes';

/** Which identity each versioned table speaks of. A row without one of its own speaks of the thing that it belongs to. */
const SUBJECT_COLUMNS: Record<string, string> = {
  source: 'node_id',
  organisation: 'node_id',
  organisation_name: 'organisation_id',
  register_state: 'organisation_id',
  relation: 'node_id',
  site: 'practice_id',
  person: 'node_id',
  programme: 'node_id',
  cohort: 'node_id',
  cohort_member: 'cohort_id',
  participation: 'node_id',
  list_size: 'organisation_id',
  metric: 'node_id',
  claim: 'node_id',
  claim_disagreement: 'claim_id',
  published_effect: 'node_id',
  conflict: 'node_id',
  conflict_member: 'conflict_id',
};

/** What claims count that is no measurement (practices, dates, opinions) is in the table of metrics, and is no node. */
const IS_NODE: Record<string, string> = { metric: 'kind is not null' };

const TOUCHED = [
  ...Object.entries(SUBJECT_COLUMNS).flatMap(([table, column]) => [
    `select ${column} as id from ${table} where recorded_in = $1 and ${IS_NODE[table] ?? true}`,
    `select ${column} from ${table} where superseded_in = $1 and ${IS_NODE[table] ?? true}`,
  ]),
  'select node_id from release where recorded_in = $1',
  // Observations speak of their metric, because a national import touches every practice there is.
  'select metric_id from revision_metric where revision = $1',
].join(' union ');

/** What a revision recorded, changed or withdrew, in the order in which the things became known to the record. */
export async function readSubjects(
  { database, nodes }: NodesContext & { database: Database },
  revision: RevisionRow,
  page: PageArguments,
): Promise<Page<NodeRow>> {
  const touched = await keysetPage<{ id: number }, number>(
    (text, values) => database.rows(text, values),
    {
      list: `subjects of revision ${revision.number}`,
      select: 'touched.id',
      fromWhere: `from (${TOUCHED}) touched where true`,
      values: [revision.number],
      order: [{ sql: 'touched.id', type: 'integer' }],
    },
    page,
    (row) => row.id,
  );
  const rows = await readLastStanding(nodes, touched.nodes, revision);
  const edges = touched.edges.flatMap(({ cursor }, place) => {
    const node = rows[place];
    return node == null ? [] : [{ cursor, node }];
  });
  return { ...touched, edges, nodes: edges.map(({ node }) => node) };
}

/** At the moment of the question; what no longer stands then, as the revision left it; what the revision withdrew, as it was before. */
async function readLastStanding(
  nodes: NodesContext['nodes'],
  ids: readonly number[],
  revision: RevisionRow,
): Promise<(NodeRow | null)[]> {
  const rows = await nodes.loadMany(ids, revision.moment);
  const asOf = londonDay(revision.recordedAt);
  for (const atRevision of [revision.number, revision.number - 1]) {
    const moment: Moment = { asOf, asKnownAt: null, atRevision, isExplicit: true };
    await Promise.all(
      ids.map(async (id, place) => {
        rows[place] ??= await nodes.load(id, moment);
      }),
    );
  }
  return rows;
}

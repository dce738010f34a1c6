import type { Database } from '../database';
import { nodeRow, partialDate, partialDateColumns, type NodeRow, type PartialDate } from '../graphql';
import { knowledgeAt, standsAt, type Knowledge, type Moment } from '../time';

export interface SourceRow extends NodeRow {
  publisher: string;
  title: string;
  kind: string;
  published: PartialDate | null;
  evidenceDate: PartialDate | null;
  url: string | null;
  access: string;
  declaredInterest: string | null;
  grade: string;
  note: string | null;
  /** Null where it had certainly not been published at the moment. */
  knowledge: Knowledge | null;
}

interface StoredSource {
  node_id: number;
  key: string;
  publisher: string;
  title: string;
  kind: string;
  url: string | null;
  access: string;
  declared_interest: string | null;
  grade: string;
  note: string | null;
  published_earliest: string | null;
  published_latest: string | null;
}

const SELECT = `select s.node_id, n.key, s.publisher, s.title, s.kind, s.url, s.access, s.declared_interest, s.grade, s.note,
  ${partialDateColumns('s', 'published', 'evidence_date')}
  from source s join node n on n.id = s.node_id where ${standsAt('s', '$1')}`;

/** By their keys; without those that had certainly not been published at the moment. */
export async function readSources(database: Database, moment: Moment): Promise<SourceRow[]> {
  const rows = await database.rows<StoredSource>(`${SELECT} order by n.key collate "C"`, [moment.atRevision]);
  return rows.map((row) => sourceRow(row, moment)).filter((source) => source.knowledge !== null);
}

/** Also those not yet published: what rests on them says itself whether it was known. */
export async function readSourcesById(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<SourceRow[]> {
  const rows = await database.rows<StoredSource>(`${SELECT} and s.node_id = any($2)`, [moment.atRevision, ids]);
  return rows.map((row) => sourceRow(row, moment));
}

export async function readSourcesByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<SourceRow[]> {
  const rows = await database.rows<StoredSource>(`${SELECT} and n.key = any($2)`, [moment.atRevision, keys]);
  return rows.map((row) => sourceRow(row, moment));
}

function sourceRow(row: StoredSource, moment: Moment): SourceRow {
  return {
    ...nodeRow('Source', row, moment),
    publisher: row.publisher,
    title: row.title,
    kind: row.kind,
    published: partialDate(row, 'published'),
    evidenceDate: partialDate(row, 'evidence_date'),
    url: row.url,
    access: row.access,
    declaredInterest: row.declared_interest,
    grade: row.grade,
    note: row.note,
    knowledge: knowledgeAt({ statedEarliest: row.published_earliest, statedLatest: row.published_latest }, moment),
  };
}

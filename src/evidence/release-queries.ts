import type { Database } from '../database';
import { nodeRow, partialDate, type NodeRow, type PartialDate } from '../graphql';
import { knowledgeAt, type Moment } from '../time';

export interface ReleaseRow extends NodeRow {
  sourceId: number;
  importer: string;
  edition: string;
  file: string;
  sha256: string;
  published: PartialDate | null;
  rows: number;
  taken: number;
  rejected: number;
  recordedIn: number;
  importedAt: string;
}

interface StoredRelease {
  node_id: number;
  key: string;
  source_id: number;
  importer: string;
  edition: string;
  file: string;
  sha256: string;
  published_earliest: string | null;
  published_latest: string | null;
  rows: number;
  taken: number;
  rejected: number;
  recorded_in: number;
  recorded_at: string;
}

// A release is never corrected: it stands from its revision on, so it has no versions to choose from.
const SELECT = `select e.node_id, n.key, e.source_id, e.importer, e.edition, e.file, e.sha256, e.published_earliest, e.published_latest,
  e.rows, e.taken, e.rejected, e.recorded_in, r.recorded_at
  from release e join node n on n.id = e.node_id join revision r on r.number = e.recorded_in where e.recorded_in <= $1`;

/** Oldest first; without those that had not been published by the moment. */
export async function readReleases(database: Database, moment: Moment): Promise<ReleaseRow[]> {
  const rows = await database.rows<StoredRelease>(`${SELECT} order by e.recorded_in, n.key`, [moment.atRevision]);
  return rows.filter((row) => wasPublished(row, moment)).map((row) => releaseRow(row, moment));
}

export async function readReleasesById(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<ReleaseRow[]> {
  const rows = await database.rows<StoredRelease>(`${SELECT} and e.node_id = any($2)`, [moment.atRevision, ids]);
  return rows.map((row) => releaseRow(row, moment));
}

export async function readReleasesByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<ReleaseRow[]> {
  const rows = await database.rows<StoredRelease>(`${SELECT} and n.key = any($2)`, [moment.atRevision, keys]);
  return rows.map((row) => releaseRow(row, moment));
}

/** What was imported by these revisions, whatever the moment's own revision. */
export async function readReleasesByRevision(
  database: Database,
  revisions: readonly number[],
  moment: Moment,
): Promise<ReleaseRow[]> {
  const rows = await database.rows<StoredRelease>(
    `${SELECT} and e.recorded_in = any($2) order by e.recorded_in, n.key`,
    [moment.atRevision, revisions],
  );
  return rows.map((row) => releaseRow(row, moment));
}

function wasPublished(row: StoredRelease, moment: Moment): boolean {
  return knowledgeAt({ statedEarliest: row.published_earliest, statedLatest: row.published_latest }, moment) !== null;
}

function releaseRow(row: StoredRelease, moment: Moment): ReleaseRow {
  return {
    ...nodeRow('Release', row, moment),
    sourceId: row.source_id,
    importer: row.importer,
    edition: row.edition,
    file: row.file,
    sha256: row.sha256,
    published: partialDate(row, 'published'),
    rows: row.rows,
    taken: row.taken,
    rejected: row.rejected,
    recordedIn: row.recorded_in,
    importedAt: row.recorded_at,
  };
}

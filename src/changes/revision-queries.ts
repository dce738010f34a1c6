import type { Database } from '../database';
import { encodeCursor, encodeNodeId, keysetPage, type NodeRow, type Page, type PageArguments } from '../graphql';
import type { Moment } from '../time';

export interface RevisionRow extends NodeRow {
  number: number;
  cursor: string;
  recordedAt: string;
  kind: string;
  actor: string;
  reason: string | null;
  summary: string;
}

interface StoredRevision extends Record<string, unknown> {
  number: number;
  recorded_at: string;
  kind: string;
  actor: string;
  reason: string | null;
  summary: string;
}

const LIST = 'revisions';
const COLUMNS = 'r.number, r.recorded_at, r.kind, r.actor, r.reason, r.summary';

/** In the order of their numbers, up to the revision of the moment. */
export function readRevisionPage(database: Database, page: PageArguments, moment: Moment): Promise<Page<RevisionRow>> {
  return keysetPage<StoredRevision, RevisionRow>(
    (text, values) => database.rows(text, values),
    {
      list: LIST,
      select: COLUMNS,
      fromWhere: 'from revision r where r.number <= $1',
      values: [moment.atRevision],
      order: [{ sql: 'r.number', type: 'integer' }],
    },
    page,
    (row) => revisionRow(row, moment),
  );
}

export async function readRevisionsByNumber(
  database: Database,
  numbers: readonly number[],
  moment: Moment,
): Promise<RevisionRow[]> {
  const rows = await database.rows<StoredRevision>(
    `select ${COLUMNS} from revision r where r.number <= $1 and r.number = any($2)`,
    [moment.atRevision, numbers],
  );
  return rows.map((row) => revisionRow(row, moment));
}

/** When revisions were recorded (ISO, UTC), in the order of their numbers as given. A revision never changes, so no moment is needed. */
export async function readRecordedAt(database: Database, numbers: readonly number[]): Promise<(string | null)[]> {
  const rows = await database.rows<{ number: number; recorded_at: string }>(
    'select number, recorded_at from revision where number = any($1)',
    [numbers],
  );
  const byNumber = new Map(rows.map((row) => [row.number, row.recorded_at]));
  return numbers.map((number) => byNumber.get(number) ?? null);
}

/** The place in the stream just behind a revision. */
export function cursorBehind(revision: number): string {
  return encodeCursor(LIST, [String(revision)]);
}

function revisionRow(row: StoredRevision, moment: Moment): RevisionRow {
  const key = String(row.number);
  return {
    typeName: 'Revision',
    id: encodeNodeId('Revision', key, moment),
    // A revision has no identity among the nodes: it is about them.
    nodeId: row.number,
    key,
    moment,
    number: row.number,
    cursor: cursorBehind(row.number),
    recordedAt: row.recorded_at,
    kind: row.kind,
    actor: row.actor,
    reason: row.reason,
    summary: row.summary,
  };
}

import {
  applyStage,
  identitiesOf,
  recordRevision,
  RevisionKind,
  stageRows,
  type CopyValue,
  type NodeKind,
  type VersionedTable,
} from '../../../src/changes';
import { inTransaction, type Database, type Transaction } from '../../../src/database';

export type Row = Record<string, CopyValue>;

/** Tables and rows of one revision, written as every writer does: all rows of a table have the same columns. */
export type Rows = Partial<Record<keyof typeof KEYS, Row[]>>;

const KEYS = {
  metric: ['node_id'],
  observation: ['metric_id', 'period_start', 'organisation_id', 'period_months'],
  organisation: ['node_id'],
  participation: ['node_id'],
  relation: ['node_id'],
  list_size: ['organisation_id', 'as_of_text', 'source_id'],
};

/** @returns the number of the revision */
export function writeRows(database: Database, rowsOf: (ids: Identify) => Promise<Rows>): Promise<number> {
  return inTransaction(database, async (transaction) => {
    const tables: VersionedTable[] = [];
    for (const [name, rows] of Object.entries(await rowsOf(identifyIn(transaction)))) {
      tables.push(await stage(transaction, name as keyof Rows, rows));
    }
    const about = { kind: RevisionKind.EDIT, actor: 'test', summary: 'made up' };
    return recordRevision(transaction, about, async (revision) => {
      for (const table of tables) await applyStage(transaction, table, revision);
    });
  });
}

/** Gives a thing its identity in the record, by its key. */
export type Identify = (kind: NodeKind, key: string) => Promise<number>;

function identifyIn(transaction: Transaction): Identify {
  return async (kind, key) => (await identitiesOf(transaction, kind, [key])).get(key)!;
}

async function stage(transaction: Transaction, name: keyof Rows, rows: readonly Row[]): Promise<VersionedTable> {
  const key = KEYS[name];
  const attributes = Object.keys(rows[0]!).filter((column) => !key.includes(column));
  const table = { name, key, attributes };
  // Nothing made up comes from a line of a file.
  const values = rows.map((row) => [...[...key, ...attributes].map((column) => row[column]!), null, null]);
  await stageRows(transaction, table, values);
  return table;
}

import type { Transaction } from '../../database';
import { copyRows, type CopyValue } from './copy-rows';

/** How a versioned table is written: which columns are its key, and which say something. */
export interface VersionedTable {
  name: string;
  key: readonly string[];
  /** Every other column that says something; not the columns of provenance and revision. */
  attributes: readonly string[];
}

export interface StageCounts {
  added: number;
  changed: number;
  unchanged: number;
  withdrawn: number;
}

const PROVENANCE = ['release_id', 'release_row'] as const;

/** The columns that rows are staged with, in order: key, attributes, then `release_id` and `release_row`. */
export function stagedColumns(table: VersionedTable): string[] {
  return [...table.key, ...table.attributes, ...PROVENANCE];
}

/** Puts rows beside the record, unlocked, where they can be checked before anything becomes current. Gone at the end of the transaction. */
export async function stageRows(
  transaction: Transaction,
  table: VersionedTable,
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<void> {
  const columns = stagedColumns(table);
  await transaction.query(
    `create temporary table if not exists stage_${table.name} on commit drop as select ${columns.join(', ')} from ${table.name} with no data`,
  );
  await copyRows(transaction, `stage_${table.name}`, columns, rows);
  await transaction.query(`analyze stage_${table.name}`);
}

/**
 * Makes staged rows current. A row that says the same as the one that stands is left alone, with its provenance; one that says
 * something else supersedes it; nothing is overwritten.
 *
 * @param withdraw  SQL over the alias `t` that picks standing rows which the stage claims to state completely: those that it
 *                  no longer holds are withdrawn
 */
export async function applyStage(
  transaction: Transaction,
  table: VersionedTable,
  revision: number,
  { withdraw }: { withdraw?: string } = {},
): Promise<StageCounts> {
  const sameKey = table.key.map((column) => `t.${column} = s.${column}`).join(' and ');
  const differs =
    table.attributes.length === 0
      ? 'false'
      : `(${tuple('t', table.attributes)}) is distinct from (${tuple('s', table.attributes)})`;
  const stage = `stage_${table.name}`;
  const current = `${table.name}_current`;
  const changed = await transaction.query(
    `update ${table.name} t set superseded_in = $1 from ${stage} s where t.superseded_in = 2147483647 and ${sameKey} and ${differs}`,
    [revision],
  );
  const withdrawn =
    withdraw === undefined
      ? { rowCount: 0 }
      : await transaction.query(
          `update ${table.name} t set superseded_in = $1
     where t.superseded_in = 2147483647 and (${withdraw}) and not exists (select 1 from ${stage} s where ${sameKey})`,
          [revision],
        );
  const columns = stagedColumns(table).join(', ');
  const inserted = await transaction.query(
    `insert into ${table.name} (${columns}, recorded_in)
     select ${columns}, $1 from ${stage} s where not exists (select 1 from ${current} t where ${sameKey})
     order by ${table.key.map((column) => `s.${column}`).join(', ')}`,
    [revision],
  );
  const { rows } = await transaction.query<{ count: number }>(`select count(*)::int as count from ${stage}`);
  const changedCount = changed.rowCount ?? 0;
  const insertedCount = inserted.rowCount ?? 0;
  return {
    added: insertedCount - changedCount,
    changed: changedCount,
    unchanged: rows[0]!.count - insertedCount,
    withdrawn: withdrawn.rowCount ?? 0,
  };
}

function tuple(alias: string, columns: readonly string[]): string {
  return columns.map((column) => `${alias}.${column}`).join(', ');
}

import { applyStage, stagedColumns, stageRows, type CopyValue, type StageCounts, type VersionedTable } from '../../changes';
import type { Transaction } from '../../database';

/** A row by its columns; a column that is not named is null. */
export type RowByColumn = Record<string, CopyValue | undefined>;

/** Stages rows that are given by column names. */
export async function stageByColumn(transaction: Transaction, table: VersionedTable, rows: readonly RowByColumn[]): Promise<void> {
  const columns = stagedColumns(table);
  await stageRows(transaction, table, rows.map((row) => columns.map((column) => row[column] ?? null)));
}

/** Takes out of a stage what the record already holds under the same key, whatever it says of it. */
export async function leaveWhatStands(transaction: Transaction, table: VersionedTable): Promise<void> {
  const sameKey = table.key.map((column) => `t.${column} = s.${column}`).join(' and ');
  await transaction.query(`delete from stage_${table.name} s using ${table.name}_current t where ${sameKey}`);
}

export function applyTable(transaction: Transaction, table: VersionedTable, revision: number): Promise<StageCounts> {
  return applyStage(transaction, table, revision);
}

import { stagedColumns, stageRows, type CopyValue } from '../../../changes';
import type { Transaction } from '../../../database';
import { compilationSource } from './compilation-source';
import type { EvidenceSet } from './evidence-set';
import type { Resolve } from './node-numbers';
import type { Evidence, EvidenceRows } from './reading/read-evidence';
import { versionedTable } from './tables';

/** Puts the rows of one table beside the record, with the file and line that each comes from. */
export async function stageTable(
  transaction: Transaction,
  evidence: Evidence,
  set: EvidenceSet,
  { table, rows }: EvidenceRows,
  releaseId: number,
  resolve: Resolve,
): Promise<void> {
  const columns = table.fields.flatMap((field) => field.columns);
  const target = versionedTable(table);
  const order = stagedColumns(target)
    .slice(0, columns.length)
    .map((column) => columns.indexOf(column));
  const staged = rows.map(({ line, values }) => [...order.map((place) => resolve(values[place]!)), releaseId, line]);
  if (table.table === 'source') {
    const values = compilationSource(table, evidence, set);
    staged.push([...order.map((place) => resolve(values[place]!)), releaseId, null]);
  }
  await stageRows(transaction, target, staged satisfies CopyValue[][]);
}

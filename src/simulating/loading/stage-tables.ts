import { stagedColumns, stageRows, type CopyValue, type VersionedTable } from '../../changes';
import type { Transaction } from '../../database';
import { versionedTable, type EvidenceTable } from '../../importing';
import type { Resolve } from './identities';
import type { ReadTable } from './table-of-file';

const SAYS_SO = 'is_simulated';
const TABLES_THAT_SAY_SO = ['organisation', 'metric'];

/** The table as simulations write it: where a column says whether a thing is real, they fill it. */
export function simulatedTable(table: EvidenceTable): VersionedTable {
  const own = versionedTable(table);
  return TABLES_THAT_SAY_SO.includes(own.name) ? { ...own, attributes: [...own.attributes, SAYS_SO] } : own;
}

export async function stageTable(
  transaction: Transaction,
  { table, rows }: ReadTable,
  releaseId: number,
  resolve: Resolve,
): Promise<void> {
  const target = simulatedTable(table);
  const given = table.fields.flatMap((field) => field.columns);
  const columns = stagedColumns(target).slice(0, -2);
  const places = columns.map((column) => given.indexOf(column));
  const staged = rows.map(({ line, values }): CopyValue[] => [
    ...places.map((place) => (place === -1 ? true : resolve(values[place]!))),
    releaseId,
    line,
  ]);
  await stageRows(transaction, target, staged);
}

import type { VersionedTable } from '../../../../changes';
import type { Cells, Field } from '../fields';

/** What must hold between the cells of one row: the reason why it does not, or null. */
export type RowRule = (cells: Cells) => string | null;

/** How one table of the record is read from one file. */
export interface EvidenceTable {
  /** The file's name. */
  readonly file: string;
  /** The table's name. */
  readonly table: string;
  /** The columns that make a row what it is. */
  readonly key: readonly string[];
  readonly fields: readonly Field[];
  readonly rules?: readonly RowRule[];
  /** Where a cell holds a list that is a table of its own: one row of cells for each of its items. */
  readonly split?: (cells: Cells) => readonly Cells[];
}

/** The same, as whoever writes versioned tables wants to know it. */
export function versionedTable({ table, key, fields }: EvidenceTable): VersionedTable {
  const columns = fields.flatMap((field) => field.columns);
  return { name: table, key, attributes: columns.filter((column) => !key.includes(column)) };
}

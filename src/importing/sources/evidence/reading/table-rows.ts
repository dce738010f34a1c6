import { RowRefusal } from '../../../reading';
import { NodeReference, type Cells, type FieldValue } from '../fields';
import type { Problems } from '../problems';
import type { EvidenceTable } from '../tables';
import type { EvidenceLine } from './evidence-file';

/** One row as it will be stored: its values in the order of the table's columns. */
export interface EvidenceRow {
  readonly line: number;
  readonly values: readonly FieldValue[];
}

/** Reads the rows of one table from the lines of its file. */
export function readTableRows(table: EvidenceTable, lines: readonly EvidenceLine[], problems: Problems): EvidenceRow[] {
  const columns = table.fields.flatMap((field) => field.columns);
  const places = table.key.map((column) => columns.indexOf(column));
  const lineOfKey = new Map<string, number>();
  const rows: EvidenceRow[] = [];
  for (const { line, cells } of lines) {
    for (const part of table.split?.(cells) ?? [cells]) {
      const values = readRow(table, part, (reason) => problems.add(table.file, line, reason));
      if (values === null) continue;
      const key = places.map((place) => asText(values[place]!)).join(' ');
      const earlier = lineOfKey.get(key);
      if (earlier !== undefined) problems.add(table.file, line, `${key} stands already in line ${earlier}`);
      else lineOfKey.set(key, line);
      rows.push({ line, values });
    }
  }
  return rows;
}

const asText = (value: FieldValue): string => (value instanceof NodeReference ? value.key : String(value));

/** Every cell is looked at, so that a row with two slips is mended once; rules between cells come when each is right. */
function readRow(table: EvidenceTable, cells: Cells, refuse: (reason: string) => void): FieldValue[] | null {
  const values: FieldValue[] = [];
  let isSound = true;
  const refuseRow = (reason: string) => {
    isSound = false;
    refuse(reason);
  };
  for (const field of table.fields) {
    try {
      values.push(...field.read(cells));
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      refuseRow(error.message);
    }
  }
  if (isSound) {
    for (const rule of table.rules ?? []) {
      const reason = rule(cells);
      if (reason !== null) refuseRow(reason);
    }
  }
  return isSound ? values : null;
}

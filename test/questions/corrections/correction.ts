import type { CsvRow } from '../../importing/evidence/evidence-folder';

/** One row of the evidence, by as many of its columns as tell it apart, and the cells that say something else. */
export interface ChangedRow {
  file: string;
  row: CsvRow;
  cells: CsvRow;
}

/** The name of a document, what its short answer says before, and what it says in that place afterwards. */
export type Move = readonly [question: string, was: string, becomes: string];

export interface Correction {
  /** What the evidence would say. */
  that: string;
  rows: readonly ChangedRow[];
  /** The answers that rest on those rows. */
  moves: readonly Move[];
}

/** Rows of one file, which one column tells apart. */
export function rowsBy(file: string, column: string): (id: string, cells: CsvRow) => ChangedRow {
  return (id, cells) => ({ file, row: { [column]: id }, cells });
}

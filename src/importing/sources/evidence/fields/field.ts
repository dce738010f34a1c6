import type { CopyValue, NodeKind } from '../../../../changes';
import type { NodeReference } from './node-reference';

/** One row of a file, by heading; an empty cell is an empty text. */
export type Cells = Readonly<Record<string, string>>;

/** What a cell becomes: a value as it is stored, or a thing that gets its number when the rows are staged. */
export type FieldValue = CopyValue | NodeReference;

/** How some columns of a file become some columns of a table. */
export interface Field {
  readonly headings: readonly string[];
  readonly columns: readonly string[];
  /** Whether older editions of the file do without these headings. */
  readonly isNewer?: boolean;
  /** Set where the field names the thing that the row is about. */
  readonly identifies?: NodeKind;
  /**
   * @returns a value for each of {@link columns}
   * @throws {RowRefusal} when a cell is not what it should be
   */
  read(cells: Cells): readonly FieldValue[];
}

/** The same, and empty cells mean: not known to us, or not applicable. */
export function optional(field: Field): Field {
  return {
    ...field,
    read: (cells) =>
      field.headings.every((heading) => cells[heading] === '') ? field.columns.map(() => null) : field.read(cells),
  };
}

/** The same, for columns that an older edition of the file may lack. */
export function newer(field: Field): Field {
  return { ...optional(field), isNewer: true };
}

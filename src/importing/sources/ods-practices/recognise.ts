export const FIELDS = 27;
const FIELDS_ALWAYS_EMPTY = [19, 20, 21, 23, 25, 27];

/** A row of the register's standard form, whichever organisations it lists. */
const isStandardRow = (cells: readonly string[]): boolean =>
  cells.length === FIELDS &&
  /^\d{8}$/.test(cells[10]!) &&
  FIELDS_ALWAYS_EMPTY.every((field) => cells[field - 1] === '');

/** Whether these are rows of `etr`, `eccg` or another file in the form of 27 fields, told from practices by their short codes. */
export const isOtherStandardFile = (first: readonly string[][]): boolean =>
  first.some(isStandardRow) && !recognise(first);

/** Rows of 27 fields without header; codes of practices have six characters, those of trusts and commissioners three or five. */
export const recognise = (first: readonly string[][]): boolean =>
  first.some((cells) => isStandardRow(cells) && /^[A-Z][A-Z0-9]{5}$/.test(cells[0]!));

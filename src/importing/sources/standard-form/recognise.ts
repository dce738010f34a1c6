export const FIELDS = 27;
const FIELDS_ALWAYS_EMPTY = [19, 20, 21, 23, 25, 27];

/** A row of the register's form of 27 fields, whichever organisations it lists. */
export const isStandardRow = (cells: readonly string[]): boolean =>
  cells.length === FIELDS &&
  /^\d{8}$/.test(cells[10]!) &&
  FIELDS_ALWAYS_EMPTY.every((field) => cells[field - 1] === '');

/**
 * A row of a list of trusts or of commissioners: short codes, and no status, which only practices have. Whether it is the one or
 * the other, field 24 tells: of trusts it is a letter, of commissioners empty.
 */
export const isShortCodeRow = (cells: readonly string[]): boolean =>
  isStandardRow(cells) && SHORT_CODE.test(cells[0]!) && cells[12] === '' && cells[25] === '';

/** Codes of trusts and commissioners have three characters (`RL4`, `06A`) or five (`G6V2S`, `D2P2L`), those of practices six. */
export const SHORT_CODE = /^([A-Z0-9]{3}|[A-Z0-9]{5})$/;

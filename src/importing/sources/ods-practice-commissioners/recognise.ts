export const FIELDS = 6;

/** Rows of six fields without header: two codes, the letter W and a day. */
export const recognise = (first: readonly string[][]): boolean =>
  first.some((cells) => cells.length === FIELDS && cells[2] === 'W' && /^\d{8}$/.test(cells[3]!));

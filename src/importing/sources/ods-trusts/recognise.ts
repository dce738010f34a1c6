import { isShortCodeRow } from '../standard-form';

/** Rows of 27 fields without header, short codes, and in field 24 the letter of a region. */
export const recognise = (first: readonly string[][]): boolean =>
  first.some((cells) => isShortCodeRow(cells) && /^[A-Z]$/.test(cells[23]!));

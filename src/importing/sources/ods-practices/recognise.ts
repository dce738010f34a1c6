import { isStandardRow } from '../standard-form';

/** Rows of 27 fields without header; codes of practices have six characters, those of trusts and commissioners three or five. */
export const recognise = (first: readonly string[][]): boolean =>
  first.some((cells) => isStandardRow(cells) && /^[A-Z][A-Z0-9]{5}$/.test(cells[0]!));

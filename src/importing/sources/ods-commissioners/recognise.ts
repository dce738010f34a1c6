import { isShortCodeRow } from '../standard-form';
import { ROLES } from './row';

/** Rows of 27 fields without header, short codes, role ids or nothing as sub-type, and in no row the letter of a trust's region. */
export function recognise(first: readonly string[][]): boolean {
  const rows = first.filter(isShortCodeRow);
  const isOfTrusts = rows.some(({ 23: region }) => region !== '');
  return !isOfTrusts && rows.some(({ 13: subType }) => subType === '' || ROLES.test(subType!));
}

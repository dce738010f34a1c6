import { isShortCodeRow } from '../standard-form';
import { ROLES } from './row';

/** Rows of 27 fields without header, short codes, nothing in field 24 of any, and role ids or nothing as sub-type. */
export function recognise(first: readonly string[][]): boolean {
  const rows = first.filter(isShortCodeRow);
  return (
    rows.length > 0 &&
    rows.every(({ 13: subType, 23: region }) => region === '' && (subType === '' || ROLES.test(subType!)))
  );
}

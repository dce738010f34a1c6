import { squeezed } from '../../reading';

/** A header with networks and their opening, and no partner: the other sheet of the workbook has partners. */
export function recognise(first: readonly string[][]): boolean {
  const names = (first[0] ?? []).map(squeezed);
  return ['pcncode', 'pcnname', 'opendate', 'closedate'].every((name) => names.includes(name));
}

import { squeezed } from '../../reading';

/** A header with an extract date, a practice, its network and its region. */
export function recognise(first: readonly string[][]): boolean {
  const names = (first[0] ?? []).map(squeezed);
  return ['extractdate', 'practicecode', 'pcncode', 'commregioncode'].every((name) => names.includes(name));
}

import { squeezed } from '../../reading';
import { CHARACTERISTICS } from './characteristics';

/** A header with every column of figures. */
export function recognise(first: readonly string[][]): boolean {
  const names = (first[0] ?? []).map(squeezed);
  return names.includes('code') && CHARACTERISTICS.every(({ heading }) => names.includes(squeezed(heading)));
}

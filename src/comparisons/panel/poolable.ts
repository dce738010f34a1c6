import type { MetricRow } from '../../metrics';

/**
 * Can a numerator and a denominator be added to others of their kind? Events are counted in whole numbers, and a part is no more
 * than the whole. What a publication holds besides is told and left out: one slip must not cost the whole answer.
 */
export function isPoolable(kind: MetricRow['kind'], numerator: number, denominator: number): boolean {
  if (kind === 'RATE') return Number.isSafeInteger(numerator) && numerator >= 0;
  return kind !== 'PROPORTION' || (numerator >= 0 && numerator <= denominator);
}

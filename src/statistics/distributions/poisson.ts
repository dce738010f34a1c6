import { requireCount, requirePositive } from '../argument-checks';

import { incompleteGamma } from './incomplete-gamma';

/**
 * Probability of at most `events` when `mean` are expected.
 *
 * @throws {RangeError} when `events` is not a whole number of at least 0, or `mean` not above 0
 * @example poissonCdf(5, 9.7) // 0.079322
 */
export function poissonCdf(events: number, mean: number): number {
  requireCount(events, 'events');
  requirePositive(mean, 'mean');
  return incompleteGamma(events + 1, mean).upper;
}

/**
 * Probability of more than `events` when `mean` are expected; keeps its digits far out.
 *
 * @throws {RangeError} when `events` is not a whole number of at least 0, or `mean` not above 0
 * @example poissonUpperTail(40, 3) // 5.84e-32
 */
export function poissonUpperTail(events: number, mean: number): number {
  requireCount(events, 'events');
  requirePositive(mean, 'mean');
  return incompleteGamma(events + 1, mean).lower;
}

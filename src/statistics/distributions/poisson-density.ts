import { requireNonNegative, requirePositive } from '../argument-checks';

import { halfDeviance, stirlingError } from './saddle-point';

/**
 * Poisson probability of exactly `events` when `mean` are expected.
 *
 * Defined between the whole numbers too, as mean^x e^-mean / Γ(x+1), which the incomplete gamma function needs.
 *
 * @throws {RangeError} when `events` is negative or `mean` not above 0
 * @see Loader C (2000). Fast and accurate computation of binomial probabilities. Bell Laboratories.
 * @example poissonDensity(3, 2.5) // 0.213763
 */
export function poissonDensity(events: number, mean: number): number {
  requireNonNegative(events, 'events');
  requirePositive(mean, 'mean');
  if (events === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(events) - halfDeviance(events, mean)) / Math.sqrt(2 * Math.PI * events);
}

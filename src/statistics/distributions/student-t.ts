import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';

import { requireConfidence, requireFinite, requirePositive, requireProbability } from '../argument-checks';

/**
 * Quantile of Student's t distribution.
 *
 * @param degreesOfFreedom  above 0; need not be whole (Welch's are not)
 * @throws {RangeError} when `probability` is not strictly between 0 and 1, or `degreesOfFreedom` not above 0
 * @see Student (1908). The probable error of a mean. Biometrika 6:1-25.
 * @example tQuantile(0.975, 9) // 2.262157
 */
export function tQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability(probability, 'probability');
  requirePositive(degreesOfFreedom, 'degreesOfFreedom');
  return studentQuantile(probability, degreesOfFreedom);
}

/**
 * The multiplier of a two-sided t interval: wider than the normal one, much so below about ten clusters.
 *
 * @param confidence  two-sided level as a fraction between 0 and 1
 * @throws {RangeError} when `confidence` is not between 0 and 1, or `degreesOfFreedom` not above 0
 * @example tCriticalValue(0.95, 3) // 3.182446
 */
export function tCriticalValue(confidence: number, degreesOfFreedom: number): number {
  requireConfidence(confidence);
  return -tQuantile((1 - confidence) / 2, degreesOfFreedom);
}

/** Probability that Student's t is at most `t`. @example tCdf(2, 4) // 0.941942 */
export function tCdf(t: number, degreesOfFreedom: number): number {
  requireFinite(t, 't');
  requirePositive(degreesOfFreedom, 'degreesOfFreedom');
  return studentCdf(t, degreesOfFreedom);
}

/** Probability that Student's t exceeds `t`; keeps its digits far out. @example tUpperTail(15, 47) // 7.65e-20 */
export function tUpperTail(t: number, degreesOfFreedom: number): number {
  return tCdf(-t, degreesOfFreedom);
}

/** Two-sided p-value of a t statistic. @example tTwoSidedP(2.5, 9) // 0.033862 */
export function tTwoSidedP(t: number, degreesOfFreedom: number): number {
  return 2 * tCdf(-Math.abs(t), degreesOfFreedom);
}

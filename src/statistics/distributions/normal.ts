import standardNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import standardNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';

import { requireConfidence, requireFinite, requireProbability } from '../argument-checks';

/**
 * Quantile of the standard normal distribution: the z below which a fraction `probability` lies.
 *
 * @throws {RangeError} when `probability` is not strictly between 0 and 1
 * @example normalQuantile(0.975) // 1.959963984540054
 */
export function normalQuantile(probability: number): number {
  requireProbability(probability, 'probability');
  return standardNormalQuantile(probability, 0, 1);
}

/**
 * The z of a two-sided normal interval: 1.96 for 0.95, at full precision and not as rounded in tables.
 *
 * @param confidence  two-sided level as a fraction between 0 and 1
 * @throws {RangeError} when `confidence` is not between 0 and 1
 * @example normalCriticalValue(0.998) // 3.090232306167813
 */
export function normalCriticalValue(confidence: number): number {
  requireConfidence(confidence);
  // The upper quantile, read off the lower tail: small probabilities are exact in floating point, those near 1 are not.
  return -standardNormalQuantile((1 - confidence) / 2, 0, 1);
}

/** Probability that a standard normal variable is at most `z`. @example normalCdf(-1.96) // 0.0249979 */
export function normalCdf(z: number): number {
  requireFinite(z, 'z');
  return standardNormalCdf(z, 0, 1);
}

/**
 * Probability that a standard normal variable exceeds `z`, with its digits kept far out: 1 minus the cumulative
 * probability would be 0 from about z = 8.3.
 *
 * @example normalUpperTail(9) // 1.12858840595384e-19
 */
export function normalUpperTail(z: number): number {
  requireFinite(z, 'z');
  return standardNormalCdf(-z, 0, 1);
}

/** Two-sided p-value of a normal test statistic. @example normalTwoSidedP(1.959963984540054) // 0.05 */
export function normalTwoSidedP(z: number): number {
  requireFinite(z, 'z');
  return 2 * standardNormalCdf(-Math.abs(z), 0, 1);
}

import { requirePositive, requireProbability } from '../argument-checks';

import { chiSquareQuantile } from './chi-square';

/**
 * Quantile of the gamma distribution.
 *
 * @param shape  above 0
 * @param rate   above 0: the reciprocal of the scale
 * @throws {RangeError} when `probability` is not strictly between 0 and 1, or `shape` or `rate` not above 0
 * @example gammaQuantile(0.975, 2, 1) // 5.571643
 */
export function gammaQuantile(probability: number, shape: number, rate: number): number {
  requireProbability(probability, 'probability');
  requirePositive(shape, 'shape');
  requirePositive(rate, 'rate');
  return chiSquareQuantile(probability, 2 * shape) / (2 * rate);
}

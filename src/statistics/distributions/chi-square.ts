import { jStat } from 'jstat';

import { requireNonNegative, requirePositive, requireProbability } from '../argument-checks';

import { incompleteGamma } from './incomplete-gamma';

/**
 * Quantile of the chi-square distribution, from which exact Poisson limits are made.
 *
 * Right to 2e-11 for probabilities from 1e-10 to 0.999999, at any degrees of freedom; nearer to 1 it drifts (4e-7 at
 * 1 - 1e-12), so it isn't for limits of more than 99.9998% confidence.
 *
 * @param degreesOfFreedom  above 0
 * @throws {RangeError} when `probability` is not strictly between 0 and 1, or `degreesOfFreedom` not above 0
 * @example chiSquareQuantile(0.975, 20) // 34.169607
 */
export function chiSquareQuantile(probability: number, degreesOfFreedom: number): number {
  requireProbability(probability, 'probability');
  requirePositive(degreesOfFreedom, 'degreesOfFreedom');
  const quantile = jStat.chisquare.inv(probability, degreesOfFreedom);
  // At a few hundredths of a degree of freedom a low quantile is smaller than a number can be, and jStat's is NaN there.
  return Number.isNaN(quantile) ? 0 : quantile;
}

/** Probability that a chi-square variable is at most `x`. @example chiSquareCdf(5, 5) // 0.584120 */
export function chiSquareCdf(x: number, degreesOfFreedom: number): number {
  requireNonNegative(x, 'x');
  requirePositive(degreesOfFreedom, 'degreesOfFreedom');
  return incompleteGamma(degreesOfFreedom / 2, x / 2).lower;
}

/**
 * Probability that a chi-square variable exceeds `x`: the p-value of a chi-square test, with its digits kept far out.
 *
 * @throws {RangeError} when `x` is negative or `degreesOfFreedom` not above 0
 * @example chiSquareUpperTail(80, 5) // 8.39e-16
 */
export function chiSquareUpperTail(x: number, degreesOfFreedom: number): number {
  requireNonNegative(x, 'x');
  requirePositive(degreesOfFreedom, 'degreesOfFreedom');
  return incompleteGamma(degreesOfFreedom / 2, x / 2).upper;
}

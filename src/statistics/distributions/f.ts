import { requireNonNegative, requirePositive, requireProbability } from '../argument-checks';

import { betaCdf, betaQuantile } from './beta';

/**
 * Quantile of the F distribution, by its relation to the beta: if F has d1 and d2 degrees of freedom then
 * d2 / (d2 + d1 F) is beta with shapes d2/2 and d1/2.
 *
 * @throws {RangeError} when `probability` is not strictly between 0 and 1, or degrees of freedom are not above 0
 * @see Abramowitz M, Stegun IA (1964). Handbook of Mathematical Functions, 26.6.2.
 * @example fQuantile(0.95, 4, 47) // 2.569540
 */
export function fQuantile(probability: number, numeratorDf: number, denominatorDf: number): number {
  requireProbability(probability, 'probability');
  requirePositive(numeratorDf, 'numeratorDf');
  requirePositive(denominatorDf, 'denominatorDf');
  const share = betaQuantile(1 - probability, denominatorDf / 2, numeratorDf / 2);
  return ((1 - share) / share) * (denominatorDf / numeratorDf);
}

/**
 * Probability that an F variable exceeds `f`: the p-value of a joint test, with its digits kept far out.
 *
 * @param f  the statistic, at least 0
 * @throws {RangeError} when `f` is negative, or degrees of freedom are not above 0
 * @example fUpperTail(2.569540, 4, 47) // 0.05
 */
export function fUpperTail(f: number, numeratorDf: number, denominatorDf: number): number {
  requireNonNegative(f, 'f');
  requirePositive(numeratorDf, 'numeratorDf');
  requirePositive(denominatorDf, 'denominatorDf');
  return betaCdf(denominatorDf / (denominatorDf + numeratorDf * f), denominatorDf / 2, numeratorDf / 2);
}

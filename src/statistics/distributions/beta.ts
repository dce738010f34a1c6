import betaDistributionCdf from '@stdlib/stats-base-dists-beta-cdf';
import betaDistributionQuantile from '@stdlib/stats-base-dists-beta-quantile';

import { requirePositive, requireProbability } from '../argument-checks';

/**
 * Quantile of the beta distribution, from which exact binomial (Clopper-Pearson) limits are made.
 *
 * @param alpha  first shape, above 0
 * @param beta   second shape, above 0
 * @throws {RangeError} when `probability` is not strictly between 0 and 1, or a shape is not above 0
 * @example betaQuantile(0.025, 3, 61) // 0.009930
 */
export function betaQuantile(probability: number, alpha: number, beta: number): number {
  requireProbability(probability, 'probability');
  requirePositive(alpha, 'alpha');
  requirePositive(beta, 'beta');
  return betaDistributionQuantile(probability, alpha, beta);
}

/**
 * Probability that a beta variable is at most `x`: the regularised incomplete beta function.
 *
 * @param x  between 0 and 1
 * @throws {RangeError} when `x` is not between 0 and 1, or a shape is not above 0
 * @example betaCdf(0.1, 3, 61) // 0.957934
 */
export function betaCdf(x: number, alpha: number, beta: number): number {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must lie between 0 and 1; got ${x}`);
  requirePositive(alpha, 'alpha');
  requirePositive(beta, 'beta');
  return betaDistributionCdf(x, alpha, beta);
}

/** Probability that a beta variable exceeds `x`; keeps its digits far out. @example betaUpperTail(0.1, 3, 61) // 0.042066 */
export function betaUpperTail(x: number, alpha: number, beta: number): number {
  return betaCdf(1 - x, beta, alpha);
}

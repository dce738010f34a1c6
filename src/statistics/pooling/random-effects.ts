import { requireConfidence, requireFinite, requireNonNegative } from '../argument-checks';
import { chiSquareUpperTail } from '../distributions';
import { type Effect, effectWithLimits, effectWithoutLimits } from '../effect';
import { notEstimable, type NotEstimable } from '../not-estimable';

/** An effect found in one practice, and how uncertain it is there. */
export interface StudyEffect {
  readonly value: number;
  /** The square of its standard error, above 0. */
  readonly variance: number;
}

export interface Heterogeneity {
  /** Cochran's Q: how far effects stray from their fixed mean, in their own errors. */
  readonly q: number;
  readonly degreesOfFreedom: number;
  /** That all effects are alike; null with one. */
  readonly p: number | null;
  /** Variance of the true effects between practices, in the square of their unit; 0 when Q shows none. */
  readonly betweenVariance: number;
  /** Share of the variation that is between practices and not error, from 0 to 1. */
  readonly share: number;
}

export interface RandomEffects {
  readonly isEstimable: true;
  readonly studies: number;
  /** One effect for all, each weighted by the inverse of its variance. */
  readonly fixed: Effect;
  readonly heterogeneity: Heterogeneity;
  /** Mean of effects that differ, by DerSimonian and Laird, normal limits: too narrow with few practices. */
  readonly random: Effect;
  /** The same mean with limits by Hartung and Knapp, by t: the one to show with few practices. */
  readonly hartungKnapp: Effect;
}

/** A spread below this share of the effects is rounding. */
const ROUNDING = 1e-13;

/**
 * Pools effects that were estimated practice by practice, such as those of one synthetic control each.
 *
 * Every effect counts by how well it is known; with random effects practices may truly differ, and the mean is that of
 * such practices. The errors are taken as independent, which those of practices that share donors or a trust are not:
 * put a permutation p beside it.
 *
 * @param studies             effects of the same unit, each with its variance, in any order
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   not estimable without studies, or when a variance is 0, which would outweigh all others
 * @throws {RangeError} when a value is not finite, a variance negative, or `confidence` is not between 0 and 1
 * @see DerSimonian R, Laird N (1986). Meta-analysis in clinical trials. Control Clin Trials 7:177-188.
 * @see Hartung J, Knapp G (2001). A refined method for the meta-analysis of controlled clinical trials with binary
 *   outcome. Stat Med 20:3875-3889.
 * @see Higgins JPT, Thompson SG (2002). Quantifying heterogeneity in a meta-analysis. Stat Med 21:1539-1558.
 * @example
 * // effects -2, 0 and 4, each with variance 1
 * randomEffects(studies, { confidence: 0.95 }) // between variance 8.3333; mean 0.6667, by Hartung-Knapp -6.9225 to 8.2558
 */
export function randomEffects(
  studies: readonly StudyEffect[],
  { confidence }: { confidence: number },
): RandomEffects | NotEstimable {
  requireConfidence(confidence);
  studies.forEach(({ value, variance }, index) => {
    requireFinite(value, `studies[${index}].value`);
    requireNonNegative(variance, `studies[${index}].variance`);
  });
  if (studies.length === 0) return notEstimable('too-few-studies', { needed: 1, had: 0 });
  const withVariance = studies.filter(({ variance }) => variance > 0).length;
  if (withVariance < studies.length) return notEstimable('no-variance', { needed: studies.length, had: withVariance });

  const fixed = weightedMean(studies, 0);
  const heterogeneity = heterogeneityOf(studies, fixed);
  const random = weightedMean(studies, heterogeneity.betweenVariance);
  const normal = { degreesOfFreedom: null, confidence };
  return {
    isEstimable: true,
    studies: studies.length,
    fixed: effectWithLimits({
      ...normal,
      value: fixed.mean,
      standardError: 1 / Math.sqrt(fixed.weights),
      method: 'inverse-variance-normal',
    }),
    heterogeneity,
    random: effectWithLimits({
      ...normal,
      value: random.mean,
      standardError: 1 / Math.sqrt(random.weights),
      method: 'dersimonian-laird-normal',
    }),
    hartungKnapp: hartungKnapp(studies, random, confidence),
  };
}

interface WeightedMean {
  readonly mean: number;
  /** The weights added up, and their squares. */
  readonly weights: number;
  readonly squaredWeights: number;
  /** Weighted squares of the distances from the mean. */
  readonly spread: number;
}

function weightedMean(studies: readonly StudyEffect[], betweenVariance: number): WeightedMean {
  const weighted = studies.map(({ value, variance }) => ({ value, weight: 1 / (variance + betweenVariance) }));
  const weights = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const mean = weighted.reduce((sum, { value, weight }) => sum + weight * value, 0) / weights;
  return {
    mean,
    weights,
    squaredWeights: weighted.reduce((sum, { weight }) => sum + weight ** 2, 0),
    spread: weighted.reduce((sum, { value, weight }) => sum + weight * (value - mean) ** 2, 0),
  };
}

function heterogeneityOf(
  studies: readonly StudyEffect[],
  { weights, squaredWeights, spread }: WeightedMean,
): Heterogeneity {
  const degreesOfFreedom = studies.length - 1;
  if (degreesOfFreedom === 0) return { q: 0, degreesOfFreedom, p: null, betweenVariance: 0, share: 0 };
  const betweenVariance = Math.max(0, (spread - degreesOfFreedom) / (weights - squaredWeights / weights));
  const typicalVariance = (degreesOfFreedom * weights) / (weights ** 2 - squaredWeights);
  return {
    q: spread,
    degreesOfFreedom,
    p: chiSquareUpperTail(spread, degreesOfFreedom),
    betweenVariance,
    share: betweenVariance / (betweenVariance + typicalVariance),
  };
}

function hartungKnapp(
  studies: readonly StudyEffect[],
  { mean, weights, spread }: WeightedMean,
  confidence: number,
): Effect {
  const degreesOfFreedom = studies.length - 1;
  if (degreesOfFreedom === 0) return effectWithoutLimits(mean, 'one-cluster');
  const size = Math.max(...studies.map(({ value }) => Math.abs(value)));
  const standardError = Math.sqrt(spread / (degreesOfFreedom * weights));
  return effectWithLimits({
    value: mean,
    standardError: standardError <= ROUNDING * size ? 0 : standardError,
    degreesOfFreedom,
    confidence,
    method: 'hartung-knapp-t',
  });
}

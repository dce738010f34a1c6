import { requireConfidence, requireNonNegative, requirePositive, requireProportion } from '../argument-checks';
import { tCriticalValue } from '../distributions';
import type { Estimate, ScaledEstimate } from '../estimate';
import { proportion, scaleEstimate } from '../rates';

import { ratioOverClusters } from './ratio-over-clusters';
import { whyNoIntervalFrom, type WhyNoInterval } from './why-no-interval';

/** One practice's part of a pooled proportion. */
export interface ClusterPart {
  /** From 0 to `denominator`. */
  readonly numerator: number;
  /** At least 0. A cluster with none is left out. */
  readonly denominator: number;
}

export interface PooledProportion {
  /** Per `per`: a fraction when that is 1, a percentage when it is 100. */
  readonly value: number;
  readonly per: number;
  readonly numerator: number;
  readonly denominator: number;
  /** Clusters with a denominator. */
  readonly clusters: number;
  /** Of the cluster-robust interval: one less than the clusters. */
  readonly degreesOfFreedom: number;
  /** As if all answers were independent: too narrow where practices differ. */
  readonly wilson: ScaledEstimate;
  /** Allows for practices that differ: the one to show. */
  readonly clusterRobust: ScaledEstimate | null;
  /** Set exactly when `clusterRobust` is null. */
  readonly whyNoClusterRobust: WhyNoInterval | null;
}

/**
 * Pooled proportion of several practices: all with the outcome among all who were looked at, with two intervals,
 * Wilson's and a cluster-robust one, by t over practices on the logit scale (so it stays between nought and all).
 *
 * A large practice weighs more than a small one; where each should count once, use `meanOfClusterMeans`. Where one
 * practice is most of the pool, the cluster-robust interval is too narrow.
 *
 * @param clusters            one entry a practice, in any order
 * @param options.per         1 for a fraction, 100 for a percentage
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   the proportion, or null when no cluster has a denominator
 * @throws {RangeError} when a denominator is negative, a numerator outside 0 to its denominator, `per` not above 0, or
 *   `confidence` not between 0 and 1
 * @see Cochran WG (1977). Sampling Techniques, 3rd ed., chapter 6. Wiley.
 * @see Cameron AC, Miller DL (2015). A practitioner's guide to cluster-robust inference. J Hum Resour 50:317-372.
 * @example
 * // of the practices { numerator, denominator } (30, 100), (10, 100), (22, 100), (18, 100)
 * pooledProportion(practices, { per: 100, confidence: 0.95 })
 * // 20; wilson 16.3737 to 24.1970; clusterRobust 9.8465 to 36.3965
 */
export function pooledProportion(
  clusters: readonly ClusterPart[],
  { per, confidence }: { per: number; confidence: number },
): PooledProportion | null {
  clusters.forEach(requireClusterPart);
  requirePositive(per, 'per');
  requireConfidence(confidence);
  const ratio = ratioOverClusters(clusters.map((part) => ({ above: part.numerator, below: part.denominator })));
  if (ratio === null) return null;

  const { above: numerator, below: denominator, standardError } = ratio;
  const wilson = proportion(numerator, denominator, { per, confidence });
  const whyNoClusterRobust = whyNoLogit(numerator, denominator) ?? whyNoIntervalFrom(standardError);
  const degreesOfFreedom = ratio.clusters - 1;
  const common = {
    value: wilson.value,
    per,
    numerator,
    denominator,
    clusters: ratio.clusters,
    degreesOfFreedom,
    wilson,
  };
  if (whyNoClusterRobust !== null || standardError === null) {
    return { ...common, clusterRobust: null, whyNoClusterRobust };
  }
  const margin = tCriticalValue(confidence, degreesOfFreedom) * standardError;
  const limits = limitsOnLogitScale(ratio.value, margin, confidence);
  return { ...common, clusterRobust: scaleEstimate(limits, per, per), whyNoClusterRobust };
}

/** The standard error of the logit of p is that of p over p(1 - p). */
function limitsOnLogitScale(value: number, margin: number, confidence: number): Estimate {
  const odds = value / (1 - value);
  const factor = Math.exp(margin / (value * (1 - value)));
  const lowerOdds = odds / factor;
  // The upper limit as 1 - 1/(1 + odds), turned round, so that it is 1 and not NaN where the odds overflow.
  const upper = 1 / (1 + 1 / (odds * factor));
  return { value, lower: lowerOdds / (1 + lowerOdds), upper, confidence, method: 'cluster-robust-logit' };
}

function whyNoLogit(numerator: number, denominator: number): WhyNoInterval | null {
  if (numerator === 0) return 'no-events';
  return numerator === denominator ? 'all-events' : null;
}

function requireClusterPart({ numerator, denominator }: ClusterPart, index: number): void {
  requireNonNegative(denominator, `clusters[${index}].denominator`);
  if (denominator > 0 || numerator !== 0) requireProportion(numerator, denominator, `clusters[${index}].`);
}

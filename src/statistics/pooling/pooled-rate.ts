import { requireConfidence, requireCount, requireNonNegative, requirePositive } from '../argument-checks';
import { tCriticalValue } from '../distributions';
import type { ScaledEstimate } from '../estimate';
import { crudeRate } from '../rates';

import { ratioOverClusters } from './ratio-over-clusters';
import { whyNoIntervalFrom, type WhyNoInterval } from './why-no-interval';

/** One practice's events and patient-time, added up over the months in which it belonged to the pool. */
export interface ClusterEvents {
  /** A whole number of at least 0. */
  readonly events: number;
  /** Patient-time, at least 0. A cluster with none is left out; it can't have events. */
  readonly exposure: number;
}

export interface PooledRate {
  /** Events per `per` units of exposure. */
  readonly value: number;
  readonly per: number;
  readonly events: number;
  readonly exposure: number;
  /** Clusters with exposure. */
  readonly clusters: number;
  /** Of the cluster-robust interval: one less than the clusters. */
  readonly degreesOfFreedom: number;
  /** As if every event came independently of the others: far too narrow for pooled practices. */
  readonly poisson: ScaledEstimate;
  /** Allows for clusters that differ and people who come back: the one to show. */
  readonly clusterRobust: ScaledEstimate | null;
  /** Set exactly when `clusterRobust` is null. */
  readonly whyNoClusterRobust: WhyNoInterval | null;
  /** Cluster-robust standard error of the natural logarithm of the rate; null where it can't be known, or would be 0. */
  readonly standardErrorOfLog: number | null;
}

/**
 * Pooled rate of several practices: all their events over all their patient-time, with two intervals.
 *
 * For a model of care made up of practices. The cluster-robust interval rests on how practices differ, by t over
 * practices on the log scale. Where one practice is most of the pool it is too narrow, and practices of one trust share
 * what befalls the trust. Not a comparison, and not adjusted for who the patients are.
 *
 * @param clusters            one entry a practice, in any order
 * @param options.per         how many units of exposure the rate is for: 1,000 for "per 1,000 patient-years"
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   the rate, or null when no cluster has any exposure
 * @throws {RangeError} when a count is not a whole number of at least 0, an exposure negative, a cluster has events
 *   without exposure, `per` is not above 0, or `confidence` is not between 0 and 1
 * @see Cochran WG (1977). Sampling Techniques, 3rd ed., chapter 6. Wiley.
 * @see Cameron AC, Miller DL (2015). A practitioner's guide to cluster-robust inference. J Hum Resour 50:317-372.
 * @example
 * // of the practices { events, exposure } (30, 100), (10, 100), (22, 100), (18, 100)
 * pooledRate(practices, { per: 100, confidence: 0.95 })
 * // 20; poisson 15.8582 to 24.8920; clusterRobust 10.3114 to 38.7919
 */
export function pooledRate(
  clusters: readonly ClusterEvents[],
  { per, confidence }: { per: number; confidence: number },
): PooledRate | null {
  clusters.forEach(requireClusterEvents);
  requirePositive(per, 'per');
  requireConfidence(confidence);
  const ratio = ratioOverClusters(clusters.map(({ events, exposure }) => ({ above: events, below: exposure })));
  if (ratio === null) return null;

  const { above: events, below: exposure, standardError } = ratio;
  const poisson = crudeRate(events, exposure, { per, confidence });
  const degreesOfFreedom = ratio.clusters - 1;
  const common = { value: poisson.value, per, events, exposure, clusters: ratio.clusters, degreesOfFreedom, poisson };
  const why = events === 0 ? 'no-events' : whyNoIntervalFrom(standardError);
  if (why !== null || standardError === null) {
    return { ...common, clusterRobust: null, whyNoClusterRobust: why, standardErrorOfLog: null };
  }
  const standardErrorOfLog = standardError / ratio.value;
  const clusterRobust = limitsOnLogScale(poisson, tCriticalValue(confidence, degreesOfFreedom) * standardErrorOfLog);
  return {
    ...common,
    clusterRobust,
    whyNoClusterRobust: clusterRobust === null ? 'no-finite-limit' : null,
    standardErrorOfLog,
  };
}

/** Null where the upper limit is too large for a number: with two practices t is in the hundreds at 99.8%. */
function limitsOnLogScale({ value, confidence, per }: ScaledEstimate, margin: number): ScaledEstimate | null {
  const factor = Math.exp(margin);
  const upper = value * factor;
  if (upper === Infinity) return null;
  return { value, lower: value / factor, upper, confidence, method: 'cluster-robust-log', per };
}

function requireClusterEvents({ events, exposure }: ClusterEvents, index: number): void {
  requireCount(events, `clusters[${index}].events`);
  requireNonNegative(exposure, `clusters[${index}].exposure`);
  if (exposure === 0 && events > 0) {
    throw new RangeError(`clusters[${index}].exposure must be above 0 where there are events; got ${events} events`);
  }
}

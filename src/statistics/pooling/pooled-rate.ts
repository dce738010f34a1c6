import { requireCount, requireNonNegative, requirePositive } from '../argument-checks';
import { normalCriticalValue } from '../distributions';
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
  /** As if every event came independently of the others: far too narrow for pooled practices. */
  readonly poisson: ScaledEstimate;
  /** Allows for clusters that differ and people who come back: the one to show. */
  readonly clusterRobust: ScaledEstimate | null;
  /** Set exactly when `clusterRobust` is null. */
  readonly whyNoClusterRobust: WhyNoInterval | null;
  /** Cluster-robust standard error of the natural logarithm of the rate; null with `clusterRobust`. */
  readonly standardErrorOfLog: number | null;
}

/**
 * Pooled rate of several practices: all their events over all their patient-time, with two intervals.
 *
 * For a model of care made up of practices. The cluster-robust interval rests on how practices differ, so with fewer
 * than about ten it is still too narrow, and practices of one trust share what befalls the trust. Not a comparison, and
 * not adjusted for who the patients are.
 *
 * @param clusters            one entry a practice, in any order
 * @param options.per         how many units of exposure the rate is for: 1,000 for "per 1,000 patient-years"
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   the rate, or null when no cluster has any exposure
 * @throws {RangeError} when a count is not a whole number of at least 0, an exposure negative, a cluster has events
 *   without exposure, `per` is not above 0, or `confidence` is not between 0 and 1
 * @see Cochran WG (1977). Sampling Techniques, 3rd ed., chapter 6. Wiley.
 * @example
 * pooledRate([{ events: 30, exposure: 100 }, { events: 10, exposure: 100 }], { per: 100, confidence: 0.95 })
 * // 20; poisson 14.2866 to 27.2350; clusterRobust 7.5064 to 53.2882
 */
export function pooledRate(
  clusters: readonly ClusterEvents[],
  { per, confidence }: { per: number; confidence: number },
): PooledRate | null {
  clusters.forEach(requireClusterEvents);
  requirePositive(per, 'per');
  const z = normalCriticalValue(confidence);
  const ratio = ratioOverClusters(clusters.map(({ events, exposure }) => ({ above: events, below: exposure })));
  if (ratio === null) return null;

  const { above: events, below: exposure, standardError } = ratio;
  const poisson = crudeRate(events, exposure, { per, confidence });
  const value = poisson.value;
  // Null with no events, with one cluster, and with clusters that agree exactly.
  const standardErrorOfLog = value > 0 && standardError ? standardError / ratio.value : null;
  const factor = standardErrorOfLog === null ? null : Math.exp(z * standardErrorOfLog);
  return {
    value,
    per,
    events,
    exposure,
    clusters: ratio.clusters,
    poisson,
    clusterRobust:
      factor === null
        ? null
        : {
            value,
            lower: value / factor,
            upper: value * factor,
            confidence,
            method: 'cluster-robust-log',
            per,
          },
    whyNoClusterRobust: value === 0 ? 'no-events' : whyNoIntervalFrom(standardError),
    standardErrorOfLog,
  };
}

function requireClusterEvents({ events, exposure }: ClusterEvents, index: number): void {
  requireCount(events, `clusters[${index}].events`);
  requireNonNegative(exposure, `clusters[${index}].exposure`);
  if (exposure === 0 && events > 0) {
    throw new RangeError(`clusters[${index}].exposure must be above 0 where there are events; got ${events} events`);
  }
}

import { requireConfidence, requireFinite, requireNonNegative } from '../argument-checks';

import { type ClusterMean, clusterMean } from './cluster-mean';
import { ratioOverClusters } from './ratio-over-clusters';

/** One practice's values over its periods, multiplied by their weights and added up; and the weights added up. */
export interface WeightedCluster {
  /** Unit of the value times unit of the weight. */
  readonly sumOfWeightedValues: number;
  /** At least 0. A cluster with none is left out. */
  readonly sumOfWeights: number;
}

/**
 * Mean over practices weighted by something known of each period, such as the list size of that month, with a
 * cluster-robust t interval on the linear scale.
 *
 * For shares published without numerators where lists of the same period are known. Never weight by lists of another
 * year: it answers for patients that were not there. The weights are taken as known, not as measured with error.
 *
 * @param clusters            one entry a practice, in any order
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   mean, standard error and interval in the unit of the values; null without any weight
 * @throws {RangeError} when a sum is not finite, a weight is negative, a cluster has a value without weight, or
 *   `confidence` is not between 0 and 1
 * @see Cochran WG (1977). Sampling Techniques, 3rd ed., chapter 6. Wiley.
 * @example
 * weightedMeanOfClusters(
 *   [
 *     { sumOfWeightedValues: 40, sumOfWeights: 10 },
 *     { sumOfWeightedValues: 120, sumOfWeights: 20 },
 *     { sumOfWeightedValues: 110, sumOfWeights: 10 },
 *   ],
 *   { confidence: 0.95 },
 * ) // 6.75, -0.2055 to 13.7055
 */
export function weightedMeanOfClusters(
  clusters: readonly WeightedCluster[],
  { confidence }: { confidence: number },
): ClusterMean | null {
  clusters.forEach(requireWeightedCluster);
  requireConfidence(confidence);
  const mean = ratioOverClusters(
    clusters.map((cluster) => ({ above: cluster.sumOfWeightedValues, below: cluster.sumOfWeights })),
  );
  return mean === null ? null : clusterMean(mean, confidence, 'cluster-robust-linear');
}

function requireWeightedCluster({ sumOfWeightedValues, sumOfWeights }: WeightedCluster, index: number): void {
  requireFinite(sumOfWeightedValues, `clusters[${index}].sumOfWeightedValues`);
  requireNonNegative(sumOfWeights, `clusters[${index}].sumOfWeights`);
  if (sumOfWeights === 0 && sumOfWeightedValues !== 0) {
    throw new RangeError(
      `clusters[${index}].sumOfWeights must be above 0 where there is a value; got a weighted value of ${sumOfWeightedValues}`,
    );
  }
}

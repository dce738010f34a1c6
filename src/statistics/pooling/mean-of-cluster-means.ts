import { requireConfidence, requireFinite } from '../argument-checks';

import { type ClusterMean, clusterMean } from './cluster-mean';
import { ratioOverClusters } from './ratio-over-clusters';

/**
 * Mean over practices in which each counts once, whatever its size, with a t interval over practices.
 *
 * For figures published as a value only, such as a share whose numerator is not given, and for questions about
 * practices and not about patients. Where numerators are known, `pooledProportion` or `pooledRate` answer for
 * patients. Not for two or three practices with long-tailed values: t takes the means as roughly normal.
 *
 * @param clusters            one mean a practice, in any order and unit (the same for all)
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   mean, standard error and interval in the unit given; null when there are no clusters
 * @throws {RangeError} when a mean is not finite, or `confidence` is not between 0 and 1
 * @see Student (1908). The probable error of a mean. Biometrika 6:1-25.
 * @example meanOfClusterMeans([{ mean: 4 }, { mean: 6 }, { mean: 11 }], { confidence: 0.95 }) // 7, -1.9567 to 15.9567
 */
export function meanOfClusterMeans(
  clusters: readonly { readonly mean: number }[],
  { confidence }: { confidence: number },
): ClusterMean | null {
  clusters.forEach(({ mean }, index) => requireFinite(mean, `clusters[${index}].mean`));
  requireConfidence(confidence);
  // A ratio with 1 below the line for each is the plain mean, and its standard error is s / sqrt(G).
  const mean = ratioOverClusters(clusters.map((cluster) => ({ above: cluster.mean, below: 1 })));
  return mean === null ? null : clusterMean(mean, confidence, 'cluster-means-t');
}

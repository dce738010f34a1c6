/** One cluster's part in a pooled ratio: what is added up above the line, and below it. */
export interface ClusterTotals {
  readonly above: number;
  readonly below: number;
}

/** Sum above over sum below, and how far it would move if other clusters of the same kind had been observed. */
export interface RatioOverClusters {
  readonly value: number;
  readonly above: number;
  readonly below: number;
  /** Clusters with something below the line; the others carry no information and are left out. */
  readonly clusters: number;
  /** Linearised and clustered; null with one cluster, which says nothing about others. 0 when all agree exactly. */
  readonly standardError: number | null;
}

/** Residuals smaller than this share of the total are rounding, not variation. */
const ROUNDING = 1e-13;

/**
 * Ratio estimator over clusters with its cluster-robust standard error,
 * sqrt(G/(G-1) Σ(above_i - r below_i)²) / Σ below.
 *
 * The same number as the clustered sandwich of an intercept-only Poisson (or, for proportions, binomial) regression.
 *
 * @returns null when nothing is below the line, so that there is nothing to divide by
 * @see Cochran WG (1977). Sampling Techniques, 3rd ed., chapter 6. Wiley.
 * @see Liang KY, Zeger SL (1986). Longitudinal data analysis using generalized linear models. Biometrika 73:13-22.
 */
export function ratioOverClusters(clusters: readonly ClusterTotals[]): RatioOverClusters | null {
  const counted = clusters.filter(({ below }) => below > 0);
  if (counted.length === 0) return null;

  const above = counted.reduce((sum, cluster) => sum + cluster.above, 0);
  const below = counted.reduce((sum, cluster) => sum + cluster.below, 0);
  const value = above / below;
  return { value, above, below, clusters: counted.length, standardError: standardErrorOf(counted, value, below) };
}

function standardErrorOf(counted: readonly ClusterTotals[], ratio: number, totalBelow: number): number | null {
  if (counted.length === 1) return null;
  const size = counted.reduce((sum, { above }) => sum + Math.abs(above), 0);
  const spread = Math.sqrt(counted.reduce((sum, { above, below }) => sum + (above - ratio * below) ** 2, 0));
  if (spread <= ROUNDING * size) return 0;
  return (Math.sqrt(counted.length / (counted.length - 1)) * spread) / totalBelow;
}

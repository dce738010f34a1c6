/** How far units stray from their target, against what chance alone would do. */
export interface Dispersion {
  /** Mean square of the z-scores (φ): about 1 where chance explains everything. */
  readonly ratio: number;
  /** Between units (τ²), on the transformed scale; 0 where chance explains everything. */
  readonly betweenVariance: number;
  /** Units whose z-scores it rests on. */
  readonly units: number;
}

/** One unit's z-score, drawn in if it was extreme, and its standard error by chance alone. */
export interface ScoredUnit {
  readonly z: number;
  readonly standardError: number;
}

/**
 * Overdispersion of z-scores, and the variance between units that would explain it (method of moments).
 *
 * @param units  at least two
 * @see DerSimonian R, Laird N (1986). Meta-analysis in clinical trials. Control Clin Trials 7:177-188.
 * @see Spiegelhalter DJ, Sherlaw-Johnson C, Bardsley M, and others (2012). Statistical methods for healthcare regulation.
 *   J R Stat Soc A 175:1-47.
 */
export function dispersionOf(units: readonly ScoredUnit[]): Dispersion {
  const sumOfSquares = units.reduce((sum, { z }) => sum + z ** 2, 0);
  const weights = units.map(({ standardError }) => standardError ** -2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  return {
    ratio: sumOfSquares / units.length,
    betweenVariance: Math.max(0, (sumOfSquares - (units.length - 1)) / (total - squares / total)),
    units: units.length,
  };
}

/**
 * How the limits of an {@link Estimate} were computed: short, stable names that may be stored, shown and compared.
 * Each is explained on a page in `docs/methods`.
 */
export type IntervalMethod =
  | 'garwood-exact'
  | 'byar'
  | 'wilson'
  | 'log-wald'
  | 'exact-conditional'
  | 'wald'
  | 'mover'
  | 'newcombe-hybrid-score'
  | 'katz-log'
  | 'cluster-robust-log'
  | 'cluster-robust-logit'
  | 'cluster-robust-linear'
  | 'cluster-robust-log-ratio'
  | 'cluster-means-t'
  | 'welch-t';

/** A figure that never travels without its limits, their confidence and the method that gave them. */
export interface Estimate {
  readonly value: number;
  /** In the unit of `value`. */
  readonly lower: number;
  /** In the unit of `value`. */
  readonly upper: number;
  /** Two-sided, as a fraction: 0.95, never 95. */
  readonly confidence: number;
  readonly method: IntervalMethod;
}

/** An estimate expressed per so many units of its denominator. */
export interface ScaledEstimate extends Estimate {
  /** 1,000 for "per 1,000 patient-years", 100 for a percentage, 1 for a plain fraction. */
  readonly per: number;
}

/**
 * A ratio of two rates or proportions, parts of which can be undefined.
 *
 * - `value` is null when the comparator had no events (nothing can be divided by it).
 * - `upper` alone is null when the data put no finite upper limit on the ratio.
 * - both limits are null when the method has no answer (a logarithm of a ratio of 0, say).
 */
export interface RatioEstimate {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Two-sided, as a fraction: 0.95, never 95. */
  readonly confidence: number;
  readonly method: IntervalMethod;
}

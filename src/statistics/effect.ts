import { normalCriticalValue, normalTwoSidedP, tCriticalValue, tTwoSidedP } from './distributions';

/** How the limits of an {@link Effect} were computed: short, stable names. Each is explained in `docs/methods`. */
export type EffectMethod =
  | 'cr1-t'
  | 'poisson-sandwich-normal'
  | 'poisson-likelihood-normal'
  | 'quasi-poisson-normal'
  | 'newey-west-t'
  | 'inverse-variance-normal'
  | 'dersimonian-laird-normal'
  | 'hartung-knapp-t'
  | 'influence-function-normal';

/**
 * Why an effect has no limits. An answer, not an error.
 *
 * - `one-cluster`, `one-treated-cluster`, `one-comparison-cluster`: a single one can't show how such clusters differ,
 *   and its own residuals add up to 0, so that a clustered error would be far too small.
 * - `cohorts-of-one`: half or more of the treated are alone in their cohort, which can't show how its units differ.
 * - `reference-period`: the effect is 0 by definition.
 * - `no-residual-variation`: the data fit exactly, and limits without width would claim certainty.
 * - `no-residual-degrees-of-freedom`: as many coefficients as observations.
 */
export type WhyNoEffectInterval =
  | 'one-cluster'
  | 'one-treated-cluster'
  | 'one-comparison-cluster'
  | 'cohorts-of-one'
  | 'reference-period'
  | 'no-residual-variation'
  | 'no-residual-degrees-of-freedom';

export interface EffectInterval {
  /** In the unit of the effect. */
  readonly lower: number;
  readonly upper: number;
  /** Two-sided, as a fraction: 0.95, never 95. */
  readonly confidence: number;
  readonly method: EffectMethod;
}

/** An estimated effect with all that its uncertainty rests on. */
export interface Effect {
  /** In the unit of the outcome, or its natural logarithm where the model is one of rates. */
  readonly value: number;
  /** In the unit of `value`; null where it can't be known. */
  readonly standardError: number | null;
  /** Of Student's t; null where limits and p are normal, or there are none. */
  readonly degreesOfFreedom: number | null;
  /** Value over standard error; null without an interval. */
  readonly statistic: number | null;
  /** Two-sided, of no effect; null without an interval. */
  readonly p: number | null;
  readonly interval: EffectInterval | null;
  /** Set exactly when `interval` is null. */
  readonly whyNoInterval: WhyNoEffectInterval | null;
}

/** What limits are made of. */
export interface EffectBasis {
  readonly value: number;
  readonly standardError: number;
  /** Null for normal limits. */
  readonly degreesOfFreedom: number | null;
  readonly confidence: number;
  readonly method: EffectMethod;
}

/** An effect with its limits; without them, and saying so, when the standard error is 0. */
export function effectWithLimits(basis: EffectBasis): Effect {
  const { value, standardError, degreesOfFreedom, confidence, method } = basis;
  if (standardError === 0) return effectWithoutLimits(value, 'no-residual-variation', 0);
  const statistic = value / standardError;
  const isNormal = degreesOfFreedom === null;
  const critical = isNormal ? normalCriticalValue(confidence) : tCriticalValue(confidence, degreesOfFreedom);
  const margin = critical * standardError;
  return {
    value,
    standardError,
    degreesOfFreedom,
    statistic,
    p: isNormal ? normalTwoSidedP(statistic) : tTwoSidedP(statistic, degreesOfFreedom),
    interval: { lower: value - margin, upper: value + margin, confidence, method },
    whyNoInterval: null,
  };
}

export function effectWithoutLimits(
  value: number,
  whyNoInterval: WhyNoEffectInterval,
  standardError: number | null = null,
): Effect {
  return { value, standardError, degreesOfFreedom: null, statistic: null, p: null, interval: null, whyNoInterval };
}

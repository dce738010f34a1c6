import { requireConfidence } from '../argument-checks';
import { tCriticalValue, tTwoSidedP } from '../distributions';
import type { RatioEstimate } from '../estimate';

import type { PooledRate } from './pooled-rate';
import { welchDegreesOfFreedom } from './welch-degrees-of-freedom';
import type { WhyNoInterval } from './why-no-interval';

export interface RatioOfPooledRates extends RatioEstimate {
  /** Welch's, on the log scale; usually not whole; null where either rate has no standard error. */
  readonly degreesOfFreedom: number | null;
  /** Two-sided p-value of the hypothesis that the rates are equal; null where either rate has no standard error. */
  readonly p: number | null;
  /** Set exactly when the limits are null; where a rate is why, the first before the second. */
  readonly whyNoInterval: WhyNoInterval | null;
}

/**
 * Ratio of two pooled rates, the first over the comparator, with cluster-robust limits on the log scale. By Welch's t:
 * the models may differ in how many practices they have, and in how much these vary.
 *
 * For two models of care made of different practices. A practice that was in one model and later in the other is in
 * both rates; they then move together and the limits are too wide, the more so the more practices changed. Not to be
 * read as an effect: who joins a model is not chosen by chance.
 *
 * @param first       the model of interest
 * @param second      the comparator, per the same number of units of exposure
 * @param confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns           ratio (null when the comparator had no events) with limits and p (null when either rate has no
 *                    standard error; the limits also when the upper one is too large for a number)
 * @throws {RangeError} when the rates are per different units, or `confidence` is not between 0 and 1
 * @see Liang KY, Zeger SL (1986). Longitudinal data analysis using generalized linear models. Biometrika 73:13-22.
 * @see Welch BL (1947). The generalization of 'Student's' problem. Biometrika 34:28-35.
 * @example
 * // of the practices { events, exposure } (30, 100), (10, 100), (22, 100), (18, 100)
 * // over (8, 100), (12, 100), (9, 100), (11, 100)
 * ratioOfPooledRates(ours, theirs, { confidence: 0.95 }) // 2, 1.0712 to 3.7340; df 4.1127; p 0.0367
 */
export function ratioOfPooledRates(
  first: PooledRate,
  second: PooledRate,
  { confidence }: { confidence: number },
): RatioOfPooledRates {
  requireConfidence(confidence);
  if (first.per !== second.per) {
    throw new RangeError(`second.per must equal first.per ${first.per}; got ${second.per}`);
  }
  const value = second.value === 0 ? null : first.value / second.value;
  const common = { value, confidence, method: 'cluster-robust-log-ratio' } as const;
  const [one, other] = [first.standardErrorOfLog, second.standardErrorOfLog];
  if (value === null || one === null || other === null) {
    const whyNoInterval = (one === null ? first : second).whyNoClusterRobust;
    return { ...common, lower: null, upper: null, degreesOfFreedom: null, p: null, whyNoInterval };
  }
  const standardError = Math.hypot(one, other);
  const degreesOfFreedom = welchDegreesOfFreedom({ ...first, standardError: one }, { ...second, standardError: other });
  const p = tTwoSidedP(Math.log(value) / standardError, degreesOfFreedom);
  const factor = Math.exp(tCriticalValue(confidence, degreesOfFreedom) * standardError);
  if (value * factor === Infinity) {
    return { ...common, lower: null, upper: null, degreesOfFreedom, p, whyNoInterval: 'no-finite-limit' };
  }
  return { ...common, lower: value / factor, upper: value * factor, degreesOfFreedom, p, whyNoInterval: null };
}

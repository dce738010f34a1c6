import { requireConfidence } from '../argument-checks';
import { normalCriticalValue, normalTwoSidedP } from '../distributions';
import type { RatioEstimate } from '../estimate';

import type { PooledRate } from './pooled-rate';
import type { WhyNoInterval } from './why-no-interval';

export interface RatioOfPooledRates extends RatioEstimate {
  /** Two-sided p-value of the hypothesis that the rates are equal; null without limits. */
  readonly p: number | null;
  /** Set exactly when the limits are null; says which of the two rates is why, the first before the second. */
  readonly whyNoInterval: WhyNoInterval | null;
}

/**
 * Ratio of two pooled rates, the first over the comparator, with cluster-robust limits on the log scale.
 *
 * For two models of care made of different practices. A practice that was in one model and later in the other is in
 * both rates; they then move together and the limits are too wide, the more so the more practices changed. Not to be
 * read as an effect: who joins a model is not chosen by chance.
 *
 * @param first       the model of interest
 * @param second      the comparator, per the same number of units of exposure
 * @param confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns           ratio (null when the comparator had no events) with limits and p (null when either rate has no
 *                    cluster-robust interval)
 * @throws {RangeError} when the rates are per different units, or `confidence` is not between 0 and 1
 * @see Liang KY, Zeger SL (1986). Longitudinal data analysis using generalized linear models. Biometrika 73:13-22.
 * @example
 * // of the practices { events, exposure } (30, 100), (10, 100) over (8, 100), (12, 100)
 * ratioOfPooledRates(ours, theirs, { confidence: 0.95 }) // 2, 0.6961 to 5.7467, p 0.1980
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
  if (value === null || first.standardErrorOfLog === null || second.standardErrorOfLog === null) {
    const whyNoInterval = first.whyNoClusterRobust ?? second.whyNoClusterRobust;
    return { ...common, lower: null, upper: null, p: null, whyNoInterval };
  }
  const standardError = Math.hypot(first.standardErrorOfLog, second.standardErrorOfLog);
  const factor = Math.exp(normalCriticalValue(confidence) * standardError);
  const p = normalTwoSidedP(Math.log(value) / standardError);
  return { ...common, lower: value / factor, upper: value * factor, p, whyNoInterval: null };
}

import { requireProportion } from '../argument-checks';
import { normalCriticalValue } from '../distributions';
import type { RatioEstimate } from '../estimate';

import type { PartOfWhole } from './proportion';
import { ratioOnLogScale } from './ratio-on-log-scale';

/**
 * Ratio of two independent proportions with limits on the log scale (Katz): the first over the comparator.
 *
 * Not for proportions that make the same sense turned round (the share who did, the share who didn't): their ratio
 * depends on which of the two was counted; use `proportionDifference`. Poor below about five events.
 *
 * @param first       the group of interest
 * @param second      the comparator
 * @param confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns           ratio and limits; limits are null when either numerator is 0, or when both groups are all events
 *                    and the formula's error is 0; the ratio is null when the comparator's numerator is 0
 * @throws {RangeError} when a denominator is not above 0, a numerator is outside 0 to its denominator, or `confidence`
 *   is not between 0 and 1
 * @see Katz D et al. (1978). Obtaining confidence intervals for the risk ratio in cohort studies. Biometrics 34:469-474.
 * @example
 * proportionRatio({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 }, { confidence: 0.95 })
 * // 1.3333, 1.0766 to 1.6512
 */
export function proportionRatio(
  first: PartOfWhole,
  second: PartOfWhole,
  { confidence }: { confidence: number },
): RatioEstimate {
  requireProportion(first.numerator, first.denominator, 'first.');
  requireProportion(second.numerator, second.denominator, 'second.');
  const ratio =
    second.numerator === 0 ? null : first.numerator / first.denominator / (second.numerator / second.denominator);
  const logVariance = logVarianceOf(first) + logVarianceOf(second);
  return ratioOnLogScale(ratio, logVariance, normalCriticalValue(confidence), { confidence, method: 'katz-log' });
}

/** 1/x - 1/n, as one fraction so that it is exactly 0 when all had the outcome; infinite when none had. */
function logVarianceOf({ numerator, denominator }: PartOfWhole): number {
  return (denominator - numerator) / (numerator * denominator);
}

import type { ScaledEstimate } from '../estimate';

import { moverDifference } from './mover-difference';
import { proportion, type PartOfWhole } from './proportion';

/**
 * Difference of two independent proportions by Newcombe's hybrid score method (his method 10): the first minus the
 * comparator, with limits made from Wilson's limits of each.
 *
 * Good at nought and at all, where the textbook's interval has no width. Not for the same people asked twice.
 *
 * @param first             the group of interest
 * @param second            the comparator
 * @param scale.per         1 for fractions, 100 for percentage points
 * @param scale.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                 difference and limits per `per`
 * @throws {RangeError} when a denominator or `per` is not above 0, a numerator is outside 0 to its denominator, or
 *   `confidence` is not between 0 and 1
 * @see Newcombe RG (1998). Interval estimation for the difference between independent proportions. Stat Med 17:873-890.
 * @example
 * proportionDifference({ numerator: 56, denominator: 70 }, { numerator: 48, denominator: 80 }, { per: 1, confidence: 0.95 })
 * // 0.2, 0.0524 to 0.3339
 */
export function proportionDifference(
  first: PartOfWhole,
  second: PartOfWhole,
  { per, confidence }: { per: number; confidence: number },
): ScaledEstimate {
  const scale = { per, confidence };
  const difference = moverDifference(
    proportion(first.numerator, first.denominator, scale),
    proportion(second.numerator, second.denominator, scale),
  );
  return { ...difference, method: 'newcombe-hybrid-score', per };
}

import { requirePositive } from '../argument-checks';
import type { ScaledEstimate } from '../estimate';

import { scaleEstimate } from './scale-estimate';
import { wilsonInterval } from './wilson-interval';

/** What a proportion is made of: those with the outcome, among all who were looked at. */
export interface PartOfWhole {
  /** From 0 to `denominator`. */
  readonly numerator: number;
  /** Above 0. */
  readonly denominator: number;
}

/**
 * Proportion with Wilson's score limits, in the unit it is read in: a fraction, a percentage, or per 1,000.
 *
 * @param numerator         those with the outcome, from 0 to `denominator`
 * @param denominator       all who were looked at, above 0
 * @param scale.per         1 for a fraction, 100 for a percentage
 * @param scale.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                 proportion and limits per `per`
 * @throws {RangeError} when `denominator` or `per` is not above 0, `numerator` is outside 0 to `denominator`, or
 *   `confidence` is not between 0 and 1
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Proportions.
 * @example proportion(3, 7, { per: 100, confidence: 0.95 }) // 42.8571%, 15.8220 to 74.9542
 */
export function proportion(
  numerator: number,
  denominator: number,
  { per, confidence }: { per: number; confidence: number },
): ScaledEstimate {
  requirePositive(per, 'per');
  return scaleEstimate(wilsonInterval(numerator, denominator, confidence), per, per);
}

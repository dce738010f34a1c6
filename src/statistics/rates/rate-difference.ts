import { requirePositive } from '../argument-checks';
import { normalCriticalValue } from '../distributions';
import type { Estimate, ScaledEstimate } from '../estimate';

import { crudeRate } from './crude-rate';
import { type EventsOverExposure, requireTwoRates } from './events-over-exposure';
import { moverDifference } from './mover-difference';
import { scaleEstimate } from './scale-estimate';

export interface RateDifferenceOptions {
  /** How many units of exposure the difference is for: 1,000 for "per 1,000 patient-years". */
  readonly per: number;
  /** Two-sided level as a fraction between 0 and 1: 0.95, not 95. */
  readonly confidence: number;
  /** `mover` unless said otherwise. `wald` is symmetric, the textbook's, and poor below about ten events. */
  readonly method?: 'mover' | 'wald';
}

/**
 * Difference of two crude rates, the first minus the comparator.
 *
 * By default MOVER, which makes the difference's limits from those that the two rates beside it are shown with. For
 * two independent groups; not for one group before and after, nor for pooled practices, whose
 * events cluster (there, `moverDifference` on two cluster-robust estimates).
 *
 * @param first   the group of interest; exposure in the same unit as the comparator's
 * @param second  the comparator
 * @returns       difference and limits per `per` units of exposure; limits may span 0
 * @throws {RangeError} when a count is not a whole number of at least 0, an exposure or `per` not above 0, or
 *   `confidence` is not between 0 and 1
 * @see Zou GY, Donner A (2008). Construction of confidence limits about effect measures. Stat Med 27:1693-1702.
 * @example
 * rateDifference({ events: 5, exposure: 800 }, { events: 12, exposure: 2_000 }, { per: 1_000, confidence: 0.95 })
 * // 0.25, -5.9061 to 9.0765
 */
export function rateDifference(
  first: EventsOverExposure,
  second: EventsOverExposure,
  { per, confidence, method = 'mover' }: RateDifferenceOptions,
): ScaledEstimate {
  requireTwoRates(first, second);
  if (method === 'wald') return waldRateDifference(first, second, { per, confidence });
  const scale = { per, confidence };
  const difference = moverDifference(
    crudeRate(first.events, first.exposure, scale),
    crudeRate(second.events, second.exposure, scale),
  );
  return { ...difference, per };
}

function waldRateDifference(
  first: EventsOverExposure,
  second: EventsOverExposure,
  { per, confidence }: { per: number; confidence: number },
): ScaledEstimate {
  requirePositive(per, 'per');
  const value = first.events / first.exposure - second.events / second.exposure;
  const margin =
    normalCriticalValue(confidence) *
    Math.hypot(Math.sqrt(first.events) / first.exposure, Math.sqrt(second.events) / second.exposure);
  const perUnit: Estimate = { value, lower: value - margin, upper: value + margin, confidence, method: 'wald' };
  return scaleEstimate(perUnit, per, per);
}

import { requireConfidence } from '../argument-checks';
import { betaQuantile } from '../distributions';
import type { RatioEstimate } from '../estimate';

import { type EventsOverExposure, ratioOfRates } from './events-over-exposure';

/**
 * Ratio of two crude rates with exact limits: given all events of both groups, the first group's share of them is
 * binomial, and its Clopper-Pearson limits become limits of the ratio. At any count; a little wide.
 *
 * Arguments and errors as for `rateRatio`. With no events in the comparator there is no ratio and no upper limit,
 * but there is a lower one.
 *
 * @see Clopper CJ, Pearson ES (1934). The use of confidence or fiducial limits. Biometrika 26:404-413.
 * @example
 * exactRateRatio({ events: 5, exposure: 800 }, { events: 12, exposure: 2_000 }, { confidence: 0.95 })
 * // 1.0417, 0.2875 to 3.1764
 */
export function exactRateRatio(
  first: EventsOverExposure,
  second: EventsOverExposure,
  { confidence }: { confidence: number },
): RatioEstimate {
  requireConfidence(confidence);
  const value = ratioOfRates(first, second);
  const tail = (1 - confidence) / 2;
  const timeRatio = second.exposure / first.exposure;
  return {
    value,
    lower: first.events === 0 ? 0 : timeRatio * lowerOdds(tail, first.events, second.events),
    // The mirror image: the upper limit of a ratio is one over the lower limit of its reciprocal.
    upper: second.events === 0 ? null : timeRatio / lowerOdds(tail, second.events, first.events),
    confidence,
    method: 'exact-conditional',
  };
}

/** Clopper-Pearson lower limit of the odds that an event is the first group's. */
function lowerOdds(tail: number, own: number, others: number): number {
  const share = betaQuantile(tail, own, others + 1);
  return share < 0.5 ? share / (1 - share) : oddsFromTheOtherSide(tail, own, others);
}

/** A share near 1 has lost the digits of its complement, so the complement is what is computed. */
function oddsFromTheOtherSide(tail: number, own: number, others: number): number {
  const complement = betaQuantile(1 - tail, others + 1, own);
  return (1 - complement) / complement;
}

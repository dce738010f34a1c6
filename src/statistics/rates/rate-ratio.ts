import type { RatioEstimate } from '../estimate';

import { BYAR_FROM_EVENTS } from './count-interval';
import type { EventsOverExposure } from './events-over-exposure';
import { exactRateRatio } from './exact-rate-ratio';
import { logWaldRateRatio } from './log-wald-rate-ratio';

/**
 * Ratio of two crude rates, the first over the comparator: exact when either count is below ten, log-Wald otherwise.
 *
 * For two independent groups. Not for one group before and after, nor for pooled practices, whose events cluster
 * (see `ratioOfPooledRates`).
 *
 * @param first               the group of interest; exposure in the same unit as the comparator's
 * @param second              the comparator
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   ratio and limits; null where undefined, see {@link RatioEstimate}
 * @throws {RangeError} when a count is not a whole number of at least 0, an exposure not above 0, or `confidence` is
 *   not between 0 and 1
 * @see Rothman KJ, Greenland S (1998). Modern Epidemiology, 2nd ed., chapter 14.
 * @example
 * rateRatio({ events: 41, exposure: 28_010 }, { events: 15, exposure: 19_017 }, { confidence: 0.95 })
 * // 1.8558, 1.0272 to 3.3526
 */
export function rateRatio(
  first: EventsOverExposure,
  second: EventsOverExposure,
  options: { confidence: number },
): RatioEstimate {
  const isSmall = Math.min(first.events, second.events) < BYAR_FROM_EVENTS;
  return isSmall ? exactRateRatio(first, second, options) : logWaldRateRatio(first, second, options);
}

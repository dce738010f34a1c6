import { normalCriticalValue } from '../distributions';
import type { RatioEstimate } from '../estimate';

import { type EventsOverExposure, ratioOfRates } from './events-over-exposure';
import { ratioOnLogScale } from './ratio-on-log-scale';

/**
 * Ratio of two crude rates with limits symmetric on the log scale. For counts of ten and more; with a count of 0 there
 * are no limits. Arguments, errors and source as for `rateRatio`.
 *
 * @example
 * logWaldRateRatio({ events: 5, exposure: 800 }, { events: 12, exposure: 2_000 }, { confidence: 0.95 })
 * // 1.0417, 0.3670 to 2.9568
 */
export function logWaldRateRatio(
  first: EventsOverExposure,
  second: EventsOverExposure,
  { confidence }: { confidence: number },
): RatioEstimate {
  const value = ratioOfRates(first, second);
  const logVariance = 1 / first.events + 1 / second.events;
  return ratioOnLogScale(value, logVariance, normalCriticalValue(confidence), { confidence, method: 'log-wald' });
}

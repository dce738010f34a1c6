import { requirePositive } from '../argument-checks';
import type { ScaledEstimate } from '../estimate';

import { countInterval } from './count-interval';
import { scaleEstimate } from './scale-estimate';

/**
 * Crude event rate with confidence limits: events over exposure, with the limits of the count over the same exposure.
 *
 * For one practice or one area. There may be more events than exposure. Not for pooling practices, whose events
 * cluster: see `pooledRate`. Not for comparing populations of different age without saying so: a crude rate is not
 * adjusted for anything.
 *
 * @param events            observed count, a whole number of at least 0
 * @param exposure          patient-time, above 0, in the unit that the rate is wanted in
 * @param scale.per         how many units of exposure the rate is for: 1,000 for "per 1,000 patient-years"
 * @param scale.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                 rate and limits per `per` units of exposure
 * @throws {RangeError} when `events` is not a whole number of at least 0, `exposure` or `per` not above 0, or
 *   `confidence` is not between 0 and 1
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Rates.
 * @example crudeRate(9, 1_200, { per: 1_000, confidence: 0.95 }) // 7.5, 3.4295 to 14.2373
 */
export function crudeRate(
  events: number,
  exposure: number,
  { per, confidence }: { per: number; confidence: number },
): ScaledEstimate {
  requirePositive(exposure, 'exposure');
  requirePositive(per, 'per');
  return scaleEstimate(countInterval(events, confidence), per / exposure, per);
}

import { requireConfidence, requireCount } from '../argument-checks';
import { chiSquareQuantile } from '../distributions';
import type { Estimate } from '../estimate';

/**
 * Exact (Garwood) confidence limits for a Poisson count.
 *
 * For a number of events at any size, zero included, where the lower limit is 0. Guaranteed to cover at least the
 * stated confidence, so a little wide. Not for counts of events that come in clusters, such as repeated admissions of
 * the same people: pool those with `pooledRate`.
 *
 * @param events      observed count, a whole number of at least 0 (events, not a rate)
 * @param confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns           the count with limits in events; divide by the exposure to have a rate
 * @throws {RangeError} when `events` is not a whole number of at least 0, or `confidence` is not between 0 and 1
 * @see Garwood F (1936). Fiducial limits for the Poisson distribution. Biometrika 28:437-442.
 * @example exactPoissonInterval(1, 0.95) // { lower: 0.0253, upper: 5.5716 }, to four places
 */
export function exactPoissonInterval(events: number, confidence: number): Estimate {
  requireCount(events, 'events');
  requireConfidence(confidence);
  const tail = (1 - confidence) / 2;
  return {
    value: events,
    lower: events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * events + 2) / 2,
    confidence,
    method: 'garwood-exact',
  };
}

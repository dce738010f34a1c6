import { requireCount } from '../argument-checks';
import { normalCriticalValue } from '../distributions';
import type { Estimate } from '../estimate';

/**
 * Byar's confidence limits for a Poisson count.
 *
 * For a number of events such as emergency admissions in a year. Within 1% of the exact limits from about ten events;
 * below that use `exactPoissonInterval`, or `countInterval`, which chooses.
 *
 * @param events      observed count, a whole number of at least 0 (events, not a rate)
 * @param confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns           the count with limits in events; divide by the exposure to have a rate
 * @throws {RangeError} when `events` is not a whole number of at least 0, or `confidence` is not between 0 and 1
 * @see Breslow NE, Day NE (1987). Statistical Methods in Cancer Research, vol. II, chapter 2. IARC.
 * @example byarInterval(65, 0.95) // { lower: 50.1632, upper: 82.8491 }, to four places
 */
export function byarInterval(events: number, confidence: number): Estimate {
  requireCount(events, 'events');
  const z = normalCriticalValue(confidence);
  const oneMore = events + 1;
  return {
    value: events,
    lower: events === 0 ? 0 : events * cubeOrZero(1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))),
    upper: oneMore * (1 - 1 / (9 * oneMore) + z / (3 * Math.sqrt(oneMore))) ** 3,
    confidence,
    method: 'byar',
  };
}

/** One or two events at high confidence give a negative root, and fewer than no events is no limit. */
function cubeOrZero(root: number): number {
  return Math.max(0, root) ** 3;
}

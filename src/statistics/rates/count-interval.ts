import type { Estimate } from '../estimate';

import { byarInterval } from './byar-interval';
import { exactPoissonInterval } from './exact-poisson-interval';

/** Counts below this have exact limits, counts from it on Byar's. */
export const BYAR_FROM_EVENTS = 10;

/**
 * Confidence limits for a Poisson count as public health bodies in England publish them: exact below ten events,
 * Byar's approximation from ten.
 *
 * @param events      observed count, a whole number of at least 0 (events, not a rate)
 * @param confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns           the count with limits in events, and which of the two methods gave them
 * @throws {RangeError} when `events` is not a whole number of at least 0, or `confidence` is not between 0 and 1
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Rates.
 * @example countInterval(9, 0.95).method // 'garwood-exact'; from 10 it is 'byar'
 */
export function countInterval(events: number, confidence: number): Estimate {
  return events < BYAR_FROM_EVENTS ? exactPoissonInterval(events, confidence) : byarInterval(events, confidence);
}

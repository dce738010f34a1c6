import { requireCount, requirePositive } from '../argument-checks';

/** What a rate is made of: events, and the patient-time in which they could have happened. */
export interface EventsOverExposure {
  /** A whole number of at least 0. */
  readonly events: number;
  /** Patient-time, above 0, in the same unit throughout a comparison: patient-years, say. */
  readonly exposure: number;
}

/** The two groups of a comparison: the one of interest, and its comparator. */
export function requireTwoRates(first: EventsOverExposure, second: EventsOverExposure): void {
  requireCount(first.events, 'first.events');
  requireCount(second.events, 'second.events');
  requirePositive(first.exposure, 'first.exposure');
  requirePositive(second.exposure, 'second.exposure');
}

/** First over second; null when the comparator had no events. */
export function ratioOfRates(first: EventsOverExposure, second: EventsOverExposure): number | null {
  requireTwoRates(first, second);
  return second.events === 0 ? null : first.events / first.exposure / (second.events / second.exposure);
}

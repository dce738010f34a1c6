import { requireConfidence, requirePositive } from '../argument-checks';
import type { ScaledEstimate } from '../estimate';
import { notEstimable, type NotEstimable } from '../not-estimable';
import { byarInterval } from '../rates';

import { requireStandardisedBand, type StandardisedBand } from './standardised-band';

export interface DirectlyStandardisedRate extends Omit<ScaledEstimate, 'method'> {
  readonly isEstimable: true;
  readonly method: 'dobson';
  /** All ages together. */
  readonly events: number;
  /** All ages together. */
  readonly exposure: number;
  /** False: as if every event were another person's, so that limits are too narrow where people come back. */
  readonly allowsForRepeatEvents: boolean;
}

/** With fewer events than this a directly standardised rate is not given: one event more would be another rate. */
export const STANDARDISED_RATE_FROM_EVENTS = 10;

/**
 * Directly standardised rate: what the crude rate would be in a standard population that had this population's rate at
 * each age, with limits by Dobson's method on Byar's limits.
 *
 * For comparing populations of different age, one practice or area at a time. Emergency admissions repeat within people:
 * unless `peopleByEvents` is known for every band with events, the limits take them as independent and are too narrow.
 * Not for pooled practices, whose events cluster; not from suppressed counts, which are not 0.
 *
 * @param bands             one entry an age band, in any order
 * @param scale.per         how many units of exposure the rate is for: 100_000 for "per 100,000 patient-years"
 * @param scale.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                 rate and limits per `per` units of exposure; not estimable below ten events
 * @throws {RangeError} when a count is not a whole number of at least 0, an exposure, a weight or `per` not above 0,
 *   `peopleByEvents` doesn't add up, or `confidence` is not between 0 and 1
 * @see Dobson AJ, Kuulasmaa K, Eberle E, Scherer J (1991). Confidence intervals for weighted sums of Poisson parameters.
 *   Stat Med 10:457-462.
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Directly standardised rates.
 * @example
 * // of the bands { events, exposure, standardPopulation } (12, 4_000, 16_000), (30, 5_000, 64_500), (58, 1_000, 19_500)
 * directlyStandardisedRate(bands, { per: 1_000, confidence: 0.95 }) // 15.66, 12.5840 to 19.2295
 */
export function directlyStandardisedRate(
  bands: readonly StandardisedBand[],
  { per, confidence }: { per: number; confidence: number },
): DirectlyStandardisedRate | NotEstimable {
  bands.forEach(requireStandardisedBand);
  requirePositive(per, 'per');
  requireConfidence(confidence);
  const events = sumOver(bands, (band) => band.events ?? 0);
  if (events < STANDARDISED_RATE_FROM_EVENTS) {
    return notEstimable('too-few-events', { needed: STANDARDISED_RATE_FROM_EVENTS, had: events });
  }
  const standardPeople = sumOver(bands, (band) => band.standardPopulation);
  const multiplierOf = (band: StandardisedBand) => (per * band.standardPopulation) / standardPeople / band.exposure;
  const value = sumOver(bands, (band) => multiplierOf(band) * (band.events ?? 0));
  const variance = sumOver(bands, (band) => multiplierOf(band) ** 2 * varianceOfEvents(band));
  const byar = byarInterval(events, confidence);
  const perEvent = Math.sqrt(variance / events);
  return {
    isEstimable: true,
    value,
    // Where one small band carries most of the rate the formula reaches below 0, and fewer than no events is no limit.
    lower: Math.max(0, value + perEvent * (byar.lower - events)),
    upper: value + perEvent * (byar.upper - events),
    confidence,
    method: 'dobson',
    per,
    events,
    exposure: sumOver(bands, (band) => band.exposure),
    allowsForRepeatEvents: bands.every((band) => band.peopleByEvents !== undefined || (band.events ?? 0) === 0),
  };
}

/** Poisson for independent events; people who had k events each add k² where the repeats are known. */
function varianceOfEvents({ events, peopleByEvents }: StandardisedBand): number {
  if (peopleByEvents === undefined) return events ?? 0;
  return sumOver(peopleByEvents, ({ people, eventsEach }) => people * eventsEach ** 2);
}

function sumOver<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}

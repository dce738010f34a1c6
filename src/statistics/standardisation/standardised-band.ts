import { requireCount, requirePositive } from '../argument-checks';

/** One age band, or age and sex, of the population whose rate is standardised directly. */
export interface StandardisedBand {
  /** A whole number of at least 0. Null, no event recorded, counts as 0; a suppressed count is not null. */
  readonly events: number | null;
  /** Patient-time, above 0, in the unit that the rate is wanted in. */
  readonly exposure: number;
  /** People of the standard population in this band, above 0. */
  readonly standardPopulation: number;
  /** Where known, how many people had how many events each; they must add up to `events`. */
  readonly peopleByEvents?: readonly PeopleByEvents[];
}

/** So many people, who had so many events each. */
export interface PeopleByEvents {
  readonly people: number;
  readonly eventsEach: number;
}

export function requireStandardisedBand(band: StandardisedBand, index: number): void {
  const name = `bands[${index}]`;
  if (band.events !== null) requireCount(band.events, `${name}.events`);
  requirePositive(band.exposure, `${name}.exposure`);
  requirePositive(band.standardPopulation, `${name}.standardPopulation`);
  if (band.peopleByEvents === undefined) return;
  for (const { people, eventsEach } of band.peopleByEvents) {
    requireCount(people, `${name}.peopleByEvents people`);
    requireCount(eventsEach, `${name}.peopleByEvents eventsEach`);
  }
  const events = band.peopleByEvents.reduce((sum, { people, eventsEach }) => sum + people * eventsEach, 0);
  if (events !== (band.events ?? 0)) {
    throw new RangeError(`${name}.peopleByEvents must add up to its ${band.events ?? 0} events; got ${events}`);
  }
}

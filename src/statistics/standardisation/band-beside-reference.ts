import { requireCount, requireNonNegative, requirePositive } from '../argument-checks';

/** One age band of an area, beside the same band of the population that it is compared with. */
export interface BandBesideReference {
  /** A whole number of at least 0. Null, no event recorded, counts as 0; a suppressed count is not null. */
  readonly events: number | null;
  /** Patient-time, at least 0, in the unit of `referenceExposure`. */
  readonly exposure: number;
  /** At least 0. */
  readonly referenceEvents: number;
  /** Patient-time, above 0. */
  readonly referenceExposure: number;
}

export function requireBandBesideReference(band: BandBesideReference, index: number): void {
  const name = `bands[${index}]`;
  if (band.events !== null) requireCount(band.events, `${name}.events`);
  requireNonNegative(band.exposure, `${name}.exposure`);
  requireNonNegative(band.referenceEvents, `${name}.referenceEvents`);
  requirePositive(band.referenceExposure, `${name}.referenceExposure`);
  if (band.exposure === 0 && band.events !== null && band.events > 0) {
    throw new RangeError(`${name}.exposure must be above 0 where there are events; got ${band.events} events`);
  }
}

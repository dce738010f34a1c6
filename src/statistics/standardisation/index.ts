export type { BandBesideReference } from './band-beside-reference';
export {
  type DirectlyStandardisedRate,
  directlyStandardisedRate,
  STANDARDISED_RATE_FROM_EVENTS,
} from './directly-standardised-rate';
export { EUROPEAN_STANDARD_POPULATION_2013, type StandardAgeGroup } from './european-standard-population-2013';
export { type IndirectlyStandardisedRate, indirectlyStandardisedRate } from './indirectly-standardised-rate';
export { type IndirectlyStandardisedRatio, indirectlyStandardisedRatio } from './indirectly-standardised-ratio';
export { standardPopulation } from './standard-population';
export type { PeopleByEvents, StandardisedBand } from './standardised-band';

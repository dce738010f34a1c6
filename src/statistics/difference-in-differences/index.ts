export { type EventStudy, eventStudy, type EventStudyOptions, type EventTimeEffect } from './event-study';
export type { PanelRows, Regressor } from './panel-rows';
export { poissonFixedEffects, type PoissonFixedEffects, type PoissonTerm } from './poisson-fixed-effects';
export { differenceInDifferences, type TwoByTwo, type TwoByTwoObservation } from './two-by-two';
export type { TwoByTwoCell } from './two-by-two-cells';
export {
  twoWayFixedEffects,
  type TwoWayFixedEffects,
  type TwoWayOptions,
  type TwoWayTerm,
} from './two-way-fixed-effects';
export type { UnitChanges } from './unit-changes';

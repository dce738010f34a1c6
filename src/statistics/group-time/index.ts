export type { GroupTimeDesign } from './group-time-cells';
export {
  type GroupTimeEffect,
  groupTimeEffects,
  type GroupTimeEffects,
  type GroupTimeOptions,
} from './group-time-effects';
export { groupTimePreTest } from './group-time-pre-test';
export type { StaggeredUnit, UnitsLeftOut } from './staggered-panel';

export { predictorImportance, type PredictorImportance } from './predictor-importance';
export { type PlacebosInSpace, placebosInSpace, type RestrictedPlacebos, type SpacePlacebo } from './placebo-in-space';
export type { PermutationOptions, PermutationP } from './placebo-combinations';
export {
  type PooledSyntheticControl,
  pooledSyntheticControl,
  type PooledSyntheticControlOptions,
  type PooledUnit,
  type TreatedUnit,
} from './pooled-synthetic-control';
export {
  leaveOneDonorOut,
  placeboInTime,
  syntheticControl,
  type SyntheticControl,
  type SyntheticControlOptions,
} from './synthetic-control';
export type { DonorPool, Predictors, SyntheticSeries } from './synthetic-series';

export { Comparison } from './answer/comparison.types';
export { compareModels } from './compare-models';
export * from './comparison.resolver';
export {
  DonorWeightResolver,
  EffectsResolver,
  TreatmentEffectResolver,
  type EstimatorContext,
} from './effects/effect.resolver';
export { estimateHere, type Estimator } from './effects/estimator';
export { ComparisonInput } from './question/comparison-input';

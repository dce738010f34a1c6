export { Comparison } from './answer/comparison.types';
export { compareModels } from './compare-models';
export * from './comparison.resolver';
export { DonorWeightResolver, EffectsResolver, TreatmentEffectResolver } from './effects/effect.resolver';
export type { EstimatorContext } from './effects/answer-effects';
export { estimateHere, type Estimator } from './effects/estimator';
export { EstimatorPool } from './effects/workers/estimator-pool';
export { ComparisonInput } from './question/comparison-input';
export { keepPanelsOf } from './panel/panel-store';

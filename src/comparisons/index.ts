export { Comparison } from './answer/comparison.types';
export { compareModels } from './compare-models';
export * from './comparison.resolver';
export { ComparisonInput } from './question/comparison-input';

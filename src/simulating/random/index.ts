export { overdispersedCount } from './overdispersed-count';
export { RandomStream } from './random-stream';
export { drawWeighted } from './weighted-draw';

export type { Estimate, IntervalMethod, RatioEstimate, ScaledEstimate } from './estimate';
export * from './distributions';
export * from './pooling';
export * from './rates';

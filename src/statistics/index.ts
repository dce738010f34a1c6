export type { Effect, EffectInterval, EffectMethod, WhyNoEffectInterval } from './effect';
export type { Estimate, IntervalMethod, RatioEstimate, ScaledEstimate } from './estimate';
export type { JointTest } from './joint-test';
export type { NotEstimable, NotEstimableReason } from './not-estimable';
export type { RateRatioEffect } from './rate-ratio-effect';
export * from './difference-in-differences';
export * from './distributions';
export * from './pooling';
export * from './rates';

export type { Dispersion } from './dispersion';
export {
  FUNNEL_CONFIDENCES,
  type FunnelLimits,
  type FunnelPosition,
  type InnerAndOuterLimits,
} from './funnel-position';
export type { FunnelScaleName } from './funnel-scales';
export type { FunnelUnit } from './funnel-unit';
export { type OverdispersedFunnel, overdispersedFunnel, type OverdispersedFunnelOptions } from './overdispersed-funnel';
export { overdispersedFunnelLimits, unadjustedFunnelLimits } from './overdispersed-funnel-limits';
export type { PlacedUnit } from './placed-unit';
export { proportionFunnelLimits, proportionFunnelPosition } from './proportion-funnel';
export { ratioFunnelLimits, type RatioFunnelPoint, ratioFunnelPoints, ratioFunnelPosition } from './ratio-funnel';

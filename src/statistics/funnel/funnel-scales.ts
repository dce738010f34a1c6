import type { FunnelScale } from './funnel-scale';
import { arcsineOfProportion } from './proportion-scale';
import { logOfRatio, logOfTwoCounts, squareRootOfRatio, squareRootOfRatioAsFunnelPlotR } from './ratio-scales';

/**
 * - `log-of-ratio`: events observed over expected (the default for those); extremes left out.
 * - `square-root-of-ratio`: the same where units may have no events; extremes drawn in.
 * - `square-root-of-ratio-as-funnelplotr`: only to reproduce that program, whose limits are too narrow here.
 * - `arcsine-of-proportion`: part of a whole; extremes drawn in.
 * - `log-of-two-counts`: one count over another, both subject to chance; extremes drawn in.
 */
export type FunnelScaleName =
  | 'log-of-ratio'
  | 'square-root-of-ratio'
  | 'square-root-of-ratio-as-funnelplotr'
  | 'arcsine-of-proportion'
  | 'log-of-two-counts';

export const FUNNEL_SCALES: Readonly<Record<FunnelScaleName, FunnelScale>> = {
  'log-of-ratio': logOfRatio,
  'square-root-of-ratio': squareRootOfRatio,
  'square-root-of-ratio-as-funnelplotr': squareRootOfRatioAsFunnelPlotR,
  'arcsine-of-proportion': arcsineOfProportion,
  'log-of-two-counts': logOfTwoCounts,
};

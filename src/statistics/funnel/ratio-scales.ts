import { normalCriticalValue } from '../distributions';

import { positionWithin } from './funnel-position';
import type { FunnelScale } from './funnel-scale';
import { type FunnelUnit, pooledRatio, requireObservedAndExpected, requireTwoCounts } from './funnel-unit';
import { ratioFunnelLimits, ratioFunnelPosition } from './ratio-funnel';

const standardisedRatio = {
  require: requireObservedAndExpected,
  targetOf: () => 1,
  valueOf: ({ numerator, denominator }) => numerator / denominator,
  plainLimits: ({ denominator }, _target, confidence) => ratioFunnelLimits(denominator, { per: 1, confidence }),
  plainPosition: ({ numerator, denominator }) => ratioFunnelPosition(numerator, denominator),
} satisfies Partial<FunnelScale>;

/** Natural logarithm of observed over expected, as in the Summary Hospital-level Mortality Indicator. */
export const logOfRatio: FunnelScale = {
  ...standardisedRatio,
  transformed: Math.log,
  standardErrorOf: ({ denominator }) => 1 / Math.sqrt(denominator),
  limitsAround: (target, margin) => ({ lower: target * Math.exp(-margin), upper: target * Math.exp(margin) }),
  extremes: 'left out',
};

/** Square root of observed over expected, as the Care Quality Commission uses it; no events are no difficulty. */
export const squareRootOfRatio: FunnelScale = {
  ...standardisedRatio,
  transformed: Math.sqrt,
  standardErrorOf: ({ denominator }) => 1 / (2 * Math.sqrt(denominator)),
  limitsAround: (target, margin) => ({
    lower: Math.max(0, Math.sqrt(target) - margin) ** 2,
    upper: (Math.sqrt(target) + margin) ** 2,
  }),
  extremes: 'drawn in',
};

/**
 * The same, with limits of the square root drawn on the axis of the ratio, about half as far from the target as they
 * should be. FunnelPlotR draws them so (github.com/nhs-r-community/FunnelPlotR/issues/33); here to reproduce its plots.
 */
export const squareRootOfRatioAsFunnelPlotR: FunnelScale = {
  ...squareRootOfRatio,
  limitsAround: (target, margin) => ({ lower: Math.sqrt(target) - margin, upper: Math.sqrt(target) + margin }),
};

/**
 * Natural logarithm of one count over another, half an event added to each so that none at all has one as well.
 *
 * @see Gart JJ, Zweifel JR (1967). On the bias of various estimators of the logit and its variance. Biometrika 54:181-187.
 */
export const logOfTwoCounts: FunnelScale = {
  require: requireTwoCounts,
  targetOf: (units) => {
    const ratio = pooledRatio(units);
    return ratio === 0 ? null : ratio;
  },
  valueOf: ratioOfTwoCounts,
  transformed: Math.log,
  standardErrorOf: standardErrorOfTwoCounts,
  limitsAround: logOfRatio.limitsAround,
  plainLimits: (unit, target, confidence) =>
    logOfRatio.limitsAround(target, normalCriticalValue(confidence) * standardErrorOfTwoCounts(unit)),
  plainPosition: (unit, limits) => positionWithin(ratioOfTwoCounts(unit), limits),
  extremes: 'drawn in',
};

function ratioOfTwoCounts({ numerator, denominator }: FunnelUnit): number {
  return (numerator + 0.5) / (denominator + 0.5);
}

function standardErrorOfTwoCounts({ numerator, denominator }: FunnelUnit): number {
  return Math.sqrt(1 / (numerator + 0.5) + 1 / (denominator + 0.5));
}

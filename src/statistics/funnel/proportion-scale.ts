import { normalCriticalValue } from '../distributions';

import { positionWithin } from './funnel-position';
import type { FunnelScale } from './funnel-scale';
import { pooledRatio, requirePartOfWhole } from './funnel-unit';

/** Arcsine of the square root of a proportion, which keeps the limits between 0 and 1. */
export const arcsineOfProportion: FunnelScale = {
  require: requirePartOfWhole,
  targetOf: pooledRatio,
  valueOf: ({ numerator, denominator }) => numerator / denominator,
  transformed: (value) => Math.asin(Math.sqrt(value)),
  standardErrorOf: ({ denominator }) => 1 / (2 * Math.sqrt(denominator)),
  limitsAround: limitsAroundProportion,
  plainLimits: ({ denominator }, target, confidence) =>
    limitsAroundProportion(target, normalCriticalValue(confidence) / (2 * Math.sqrt(denominator))),
  plainPosition: ({ numerator, denominator }, limits) => positionWithin(numerator / denominator, limits),
  extremes: 'drawn in',
};

function limitsAroundProportion(target: number, margin: number): { lower: number; upper: number } {
  const angle = Math.asin(Math.sqrt(target));
  // Angles beyond those of 0 and 1 would come back as proportions on the wrong side of them.
  return {
    lower: Math.sin(Math.max(0, angle - margin)) ** 2,
    upper: Math.sin(Math.min(Math.PI / 2, angle + margin)) ** 2,
  };
}

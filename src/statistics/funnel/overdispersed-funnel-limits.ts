import { requireConfidence, requirePositive } from '../argument-checks';
import { normalCriticalValue } from '../distributions';

import type { FunnelLimits } from './funnel-position';
import { FUNNEL_SCALES } from './funnel-scales';
import type { OverdispersedFunnel } from './overdispersed-funnel';

type FunnelOfLines = Pick<OverdispersedFunnel, 'scale' | 'target' | 'per' | 'dispersion' | 'isAdjusted'>;

/**
 * A line of an overdispersed funnel over any place of its horizontal axis: the limits of a unit of that size which is
 * as the target says.
 *
 * @param funnel       from `overdispersedFunnel`; where it is not adjusted, the line is the plain one
 * @param denominator  above 0
 * @param confidence   two-sided level as a fraction between 0 and 1: 0.95 and 0.998 for the usual two lines
 * @returns            limits per `per` of the funnel
 * @throws {RangeError} when `denominator` is not above 0, or `confidence` not between 0 and 1
 */
export function overdispersedFunnelLimits(
  funnel: FunnelOfLines,
  denominator: number,
  confidence: number,
): FunnelLimits {
  requirePositive(denominator, 'denominator');
  requireConfidence(confidence);
  const { per } = funnel;
  const scale = FUNNEL_SCALES[funnel.scale];
  const target = funnel.target / per;
  const unit = { numerator: target * denominator, denominator };
  const spread = Math.hypot(scale.standardErrorOf(unit), Math.sqrt(funnel.dispersion.betweenVariance));
  const { lower, upper } = funnel.isAdjusted
    ? scale.limitsAround(target, normalCriticalValue(confidence) * spread)
    : scale.plainLimits(unit, target, confidence);
  return { lower: lower * per, upper: upper * per };
}

/**
 * The same line by chance alone, to draw beside the adjusted one.
 *
 * @param funnel       from `overdispersedFunnel`
 * @param denominator  above 0
 * @param confidence   two-sided level as a fraction between 0 and 1: 0.95 and 0.998 for the usual two lines
 * @returns            limits per `per` of the funnel
 * @throws {RangeError} when `denominator` is not above 0, or `confidence` not between 0 and 1
 */
export function unadjustedFunnelLimits(funnel: FunnelOfLines, denominator: number, confidence: number): FunnelLimits {
  return overdispersedFunnelLimits({ ...funnel, isAdjusted: false }, denominator, confidence);
}

import { requireConfidence, requireNonNegative, requirePositive, requireProportion } from '../argument-checks';
import { normalCriticalValue } from '../distributions';

import { bothLimits, type FunnelLimits, type FunnelPosition, positionWithin } from './funnel-position';

/**
 * Funnel limits of a proportion, without overdispersion: between what a unit with this denominator would lie, if its
 * true proportion were the target. The proportions whose Wilson limit just meets the target.
 *
 * For lines across a range of sizes. Where far more units lie outside than chance puts there, the units differ in what
 * the measure doesn't see: see `overdispersedFunnel`.
 *
 * @param target              from 0 to 1: all numerators over all denominators, usually
 * @param denominator         of the unit, above 0
 * @param options.per         1 for fractions, 100 for percentages
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95 and 0.998 for the usual two lines
 * @returns                   limits per `per`, none below 0 or above `per`
 * @throws {RangeError} when `target` is not from 0 to 1, `denominator` or `per` not above 0, or `confidence` not
 *   between 0 and 1
 * @see Spiegelhalter DJ (2005). Funnel plots for comparing institutional performance. Stat Med 24:1185-1202.
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Funnel plots.
 * @example proportionFunnelLimits(0.2, 100, { per: 100, confidence: 0.95 }) // 12.1601 to 27.8399
 */
export function proportionFunnelLimits(
  target: number,
  denominator: number,
  { per, confidence }: { per: number; confidence: number },
): FunnelLimits {
  requireTargetProportion(target);
  requirePositive(denominator, 'denominator');
  requirePositive(per, 'per');
  requireConfidence(confidence);
  const margin = normalCriticalValue(confidence) * Math.sqrt((target * (1 - target)) / denominator);
  return { lower: per * Math.max(0, target - margin), upper: per * Math.min(1, target + margin) };
}

/**
 * Where a proportion lies in its funnel, without overdispersion: beyond a line exactly where its Wilson interval of the
 * same confidence leaves the target out.
 *
 * @param numerator    from 0 to `denominator`; a weighted one need not be whole
 * @param denominator  above 0
 * @param target       from 0 to 1
 * @throws {RangeError} when an argument is outside its range
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Funnel plots.
 * @example proportionFunnelPosition(29, 100, 0.2) // 'above-inner'
 */
export function proportionFunnelPosition(numerator: number, denominator: number, target: number): FunnelPosition {
  requireProportion(numerator, denominator);
  requireTargetProportion(target);
  return positionWithin(
    numerator / denominator,
    bothLimits((confidence) => proportionFunnelLimits(target, denominator, { per: 1, confidence })),
  );
}

function requireTargetProportion(target: number): void {
  requireNonNegative(target, 'target');
  if (target > 1) throw new RangeError(`target must be a proportion from 0 to 1; got ${target}`);
}

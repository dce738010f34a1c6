import { requireFinite } from '../argument-checks';
import type { Estimate } from '../estimate';

/**
 * Difference of two independent estimates by MOVER, the method of variance estimates recovery.
 *
 * Takes any two estimates that have good limits of their own, also lopsided ones, and gives limits for the first
 * minus the second. Not for estimates that share patients, months or practices to any extent: it takes them as
 * independent, and would be too wide for figures that move together.
 *
 * @param first   estimate and limits, in some unit
 * @param second  the comparator: same unit, same confidence
 * @returns       first minus second with its limits, in that unit
 * @throws {RangeError} when the two have different confidence, or a value or limit is not finite
 * @see Zou GY, Donner A (2008). Construction of confidence limits about effect measures. Stat Med 27:1693-1702.
 * @example
 * moverDifference(
 *   { value: 10, lower: 7, upper: 14, confidence: 0.95, method: 'byar' },
 *   { value: 6, lower: 2, upper: 9, confidence: 0.95, method: 'byar' },
 * ) // 4, -0.2426 to 9.6569
 */
export function moverDifference(first: Estimate, second: Estimate): Estimate {
  requireSameConfidence(first, second);
  requireLimits(first, 'first');
  requireLimits(second, 'second');
  const difference = first.value - second.value;
  return {
    value: difference,
    lower: difference - Math.hypot(first.value - first.lower, second.upper - second.value),
    upper: difference + Math.hypot(first.upper - first.value, second.value - second.lower),
    confidence: first.confidence,
    method: 'mover',
  };
}

function requireSameConfidence(first: Estimate, second: Estimate): void {
  if (first.confidence !== second.confidence) {
    throw new RangeError(`second.confidence must equal first.confidence ${first.confidence}; got ${second.confidence}`);
  }
}

function requireLimits(estimate: Estimate, name: string): void {
  requireFinite(estimate.value, `${name}.value`);
  requireFinite(estimate.lower, `${name}.lower`);
  requireFinite(estimate.upper, `${name}.upper`);
}

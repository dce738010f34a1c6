import { requireProportion } from '../argument-checks';
import { normalCriticalValue } from '../distributions';
import type { Estimate } from '../estimate';

/**
 * Wilson's score limits for a proportion.
 *
 * Stays inside 0 to 1 and is good at any size, nought and all included. For independent yes-or-no answers; where
 * they come from several practices, `pooledProportion` gives these limits and honest ones beside them. A weighted base
 * (not a whole number) is accepted; survey percentages whose base is unknown have their published interval, not this.
 *
 * @param numerator    those with the outcome, from 0 to `denominator`
 * @param denominator  all who were looked at, above 0
 * @param confidence   two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns            the proportion with its limits, as fractions of 1
 * @throws {RangeError} when `denominator` is not above 0, `numerator` is outside 0 to `denominator`, or `confidence`
 *   is not between 0 and 1
 * @see Wilson EB (1927). Probable inference, the law of succession, and statistical inference. JASA 22:209-212.
 * @example wilsonInterval(5, 100, 0.95) // 0.05, 0.0215 to 0.1118
 */
export function wilsonInterval(numerator: number, denominator: number, confidence: number): Estimate {
  requireProportion(numerator, denominator);
  const z = normalCriticalValue(confidence);
  const rest = denominator - numerator;
  return {
    value: numerator / denominator,
    lower: lowerLimit(numerator, denominator, z),
    // Whichever form doesn't cancel: the root itself below one half, the mirror image of a lower limit above it.
    upper: numerator <= rest ? upperLimit(numerator, denominator, z) : 1 - lowerLimit(rest, denominator, z),
    confidence,
    method: 'wilson',
  };
}

/**
 * The usual (2x + z² - root) / (2(n + z²)), multiplied out so that nothing is subtracted: exactly 0 at x = 0, with no
 * clamp, and all digits kept for a handful of events among millions.
 */
function lowerLimit(x: number, n: number, z: number): number {
  return (2 * x * x) / (n * (2 * x + z * z + root(x, n, z)));
}

function upperLimit(x: number, n: number, z: number): number {
  return (2 * x + z * z + root(x, n, z)) / (2 * (n + z * z));
}

function root(x: number, n: number, z: number): number {
  return z * Math.sqrt(z * z + 4 * x * (1 - x / n));
}

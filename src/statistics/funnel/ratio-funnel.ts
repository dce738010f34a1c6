import { requireConfidence, requirePositive } from '../argument-checks';
import { chiSquareQuantile } from '../distributions';
import { countInterval, exactPoissonInterval } from '../rates';

import { bothLimits, type FunnelLimits, type FunnelPosition, positionWithin } from './funnel-position';

/**
 * Funnel limits of a standardised ratio, without overdispersion: exact Poisson limits of the expected events, over them.
 *
 * For a unit of any expected number. Below about five expected events the lower limit says little: it is above 0, though
 * no events at all may be nothing unusual. Label with `ratioFunnelPosition`, which asks the observed count.
 *
 * @param expected            events, above 0, not necessarily whole
 * @param options.per         1 for a ratio, 100 for a ratio "of 100"
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95 and 0.998 for the usual two lines
 * @returns                   limits per `per`
 * @throws {RangeError} when `expected` or `per` is not above 0, or `confidence` not between 0 and 1
 * @see Spiegelhalter DJ (2005). Funnel plots for comparing institutional performance. Stat Med 24:1185-1202.
 * @example ratioFunnelLimits(20, { per: 1, confidence: 0.95 }) // 0.6108 to 1.5444
 */
export function ratioFunnelLimits(
  expected: number,
  { per, confidence }: { per: number; confidence: number },
): FunnelLimits {
  requirePositive(expected, 'expected');
  requirePositive(per, 'per');
  requireConfidence(confidence);
  const tail = (1 - confidence) / 2;
  const perHalf = per / expected / 2;
  return {
    lower: chiSquareQuantile(tail, 2 * expected) * perHalf,
    upper: chiSquareQuantile(1 - tail, 2 * expected + 2) * perHalf,
  };
}

/** Where a line of the funnel passes over a given number of observed events. */
export interface RatioFunnelPoint {
  /** Expected events: the place along the horizontal axis. */
  readonly expected: number;
  /** Observed over expected. */
  readonly ratio: number;
}

/**
 * The two points at which so many observed events just reach a line of the funnel: the expected numbers that are the
 * exact (Garwood) limits of the count. A curve through them for 1, 2, 3 … events is the funnel as Fingertips draws it.
 *
 * @param observed    a whole number of at least 1: no events are on no upper line
 * @param confidence  two-sided level as a fraction between 0 and 1
 * @throws {RangeError} when `observed` is not a whole number of at least 1, or `confidence` not between 0 and 1
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Funnel plots.
 * @example ratioFunnelPoints(10, 0.95) // lower (18.3904, 0.5438), upper (4.7954, 2.0853)
 */
export function ratioFunnelPoints(
  observed: number,
  confidence: number,
): { lower: RatioFunnelPoint; upper: RatioFunnelPoint } {
  requirePositive(observed, 'observed');
  const limits = exactPoissonInterval(observed, confidence);
  return {
    lower: { expected: limits.upper, ratio: observed / limits.upper },
    upper: { expected: limits.lower, ratio: observed / limits.lower },
  };
}

/**
 * Where a standardised ratio lies in its funnel, without overdispersion: beyond a line exactly where the limits of the
 * observed count leave the expected one out. A count of 0 among few expected is within.
 *
 * @param observed  events, a whole number of at least 0
 * @param expected  events, above 0
 * @throws {RangeError} when an argument is outside its range
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Funnel plots.
 * @example ratioFunnelPosition(31, 20) // 'above-inner'
 */
export function ratioFunnelPosition(observed: number, expected: number): FunnelPosition {
  requirePositive(expected, 'expected');
  const ofCount = bothLimits((confidence) => countInterval(observed, confidence));
  // The other way round: an expected count below the interval is an observed one above what was expected.
  return REVERSED[positionWithin(expected, ofCount)];
}

const REVERSED: Readonly<Record<FunnelPosition, FunnelPosition>> = {
  'below-outer': 'above-outer',
  'below-inner': 'above-inner',
  within: 'within',
  'above-inner': 'below-inner',
  'above-outer': 'below-outer',
};

import { requireConfidence, requirePositive } from '../argument-checks';
import type { ScaledEstimate } from '../estimate';
import { notEstimable, type NotEstimable } from '../not-estimable';
import { countInterval, scaleEstimate } from '../rates';

import { type BandBesideReference, requireBandBesideReference } from './band-beside-reference';

export interface IndirectlyStandardisedRatio extends ScaledEstimate {
  readonly isEstimable: true;
  readonly observed: number;
  /** Events that the area would have had at the reference's rates, age by age. */
  readonly expected: number;
}

/**
 * Indirectly standardised ratio: events observed over those expected if each age band had the reference's rate.
 *
 * For one small area or practice against a large reference, where counts by age are too small for a directly
 * standardised rate. Two such ratios are each comparable with the reference but not, strictly, with each other: each
 * is weighted by its own ages. The reference is taken as known without error.
 *
 * @param bands             one entry an age band, in any order
 * @param scale.per         1 for a ratio, 100 for a ratio "of 100"
 * @param scale.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                 ratio and limits per `per`; not estimable where nothing was expected
 * @throws {RangeError} when a count is not a whole number of at least 0, an exposure or reference count negative, a
 *   reference exposure or `per` not above 0, a band has events without exposure, or `confidence` is not between 0 and 1
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Indirectly standardised ratios.
 * @see Breslow NE, Day NE (1987). Statistical Methods in Cancer Research, vol. II, chapter 2. IARC.
 * @example
 * // of the bands { events, exposure, referenceEvents, referenceExposure } (3, 500, 20, 5_000), (15, 200, 250, 5_000)
 * indirectlyStandardisedRatio(bands, { per: 1, confidence: 0.95 }) // 18 observed of 12 expected: 1.5, 0.8885 to 2.3708
 */
export function indirectlyStandardisedRatio(
  bands: readonly BandBesideReference[],
  { per, confidence }: { per: number; confidence: number },
): IndirectlyStandardisedRatio | NotEstimable {
  bands.forEach(requireBandBesideReference);
  requirePositive(per, 'per');
  requireConfidence(confidence);
  const observed = bands.reduce((sum, { events }) => sum + (events ?? 0), 0);
  const expected = bands.reduce(
    (sum, { exposure, referenceEvents, referenceExposure }) => sum + (exposure * referenceEvents) / referenceExposure,
    0,
  );
  if (expected === 0) return notEstimable('no-expected-events', { needed: 1, had: 0 });
  const ratio = scaleEstimate(countInterval(observed, confidence), per / expected, per);
  return { isEstimable: true, ...ratio, observed, expected };
}

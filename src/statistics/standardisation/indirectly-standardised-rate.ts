import { requirePositive } from '../argument-checks';
import type { ScaledEstimate } from '../estimate';
import type { NotEstimable } from '../not-estimable';
import { scaleEstimate } from '../rates';

import { indirectlyStandardisedRatio } from './indirectly-standardised-ratio';
import type { BandBesideReference } from './band-beside-reference';

export interface IndirectlyStandardisedRate extends ScaledEstimate {
  readonly isEstimable: true;
  readonly observed: number;
  /** Events that the area would have had at the reference's rates, age by age. */
  readonly expected: number;
  /** Crude, of the whole reference, per `per` units of exposure. */
  readonly referenceRate: number;
}

/**
 * Indirectly standardised rate: the indirectly standardised ratio times the crude rate of the reference, for readers
 * who know rates better than ratios. It carries no information that the ratio does not.
 *
 * @param bands             one entry an age band, in any order
 * @param scale.per         how many units of exposure the rate is for: 100_000 for "per 100,000 patient-years"
 * @param scale.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                 rate and limits per `per` units of exposure; not estimable where nothing was expected
 * @throws {RangeError} as `indirectlyStandardisedRatio`
 * @see Office for Health Improvement and Disparities. Fingertips Public Health Technical Guidance, Indirectly standardised rates.
 * @example
 * // of the bands { events, exposure, referenceEvents, referenceExposure } (3, 500, 20, 5_000), (15, 200, 250, 5_000)
 * indirectlyStandardisedRate(bands, { per: 1_000, confidence: 0.95 }) // 1.5 times 27: 40.5, 23.9906 to 64.0108
 */
export function indirectlyStandardisedRate(
  bands: readonly BandBesideReference[],
  { per, confidence }: { per: number; confidence: number },
): IndirectlyStandardisedRate | NotEstimable {
  requirePositive(per, 'per');
  const ratio = indirectlyStandardisedRatio(bands, { per: 1, confidence });
  if (!ratio.isEstimable) return ratio;
  const referenceEvents = bands.reduce((sum, band) => sum + band.referenceEvents, 0);
  const referenceExposure = bands.reduce((sum, band) => sum + band.referenceExposure, 0);
  const referenceRate = (per * referenceEvents) / referenceExposure;
  const { observed, expected } = ratio;
  return { isEstimable: true, ...scaleEstimate(ratio, referenceRate, per), observed, expected, referenceRate };
}

import type { Estimate, ScaledEstimate } from '../estimate';

/** The same estimate in another unit: value and limits times `factor`, and `per` for whoever reads it. */
export function scaleEstimate(estimate: Estimate, factor: number, per: number): ScaledEstimate {
  return {
    value: estimate.value * factor,
    lower: estimate.lower * factor,
    upper: estimate.upper * factor,
    confidence: estimate.confidence,
    method: estimate.method,
    per,
  };
}

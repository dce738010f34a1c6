import type { IntervalMethod, RatioEstimate } from '../estimate';

/**
 * Ratio with limits that are symmetric on the log scale. Without limits where there is no logarithm (a ratio of 0, or
 * none) or no error to speak of (a variance of 0 would claim certainty).
 */
export function ratioOnLogScale(
  ratio: number | null,
  logVariance: number,
  criticalValue: number,
  { confidence, method }: { confidence: number; method: IntervalMethod },
): RatioEstimate {
  if (ratio === null || ratio === 0 || logVariance === 0) {
    return { value: ratio, lower: null, upper: null, confidence, method };
  }
  const factor = Math.exp(criticalValue * Math.sqrt(logVariance));
  return { value: ratio, lower: ratio / factor, upper: ratio * factor, confidence, method };
}

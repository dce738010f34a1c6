import { type ProcessLimits, processLimits } from '../../../src/statistics';

/** Limits made up for a test of a rule: a mean of 50, near limits at 40 and 60, process limits at 35 and 65. */
export const aroundFifty: ProcessLimits = {
  isEstimable: true,
  mean: 50,
  lower: 35,
  upper: 65,
  nearLower: 40,
  nearUpper: 60,
  averageMovingRange: 15 / 2.66,
  movingRangesScreenedOut: 0,
  points: 24,
};

/** The limits of values that have some. */
export function limitsOf(values: readonly (number | null)[], screenMovingRanges = true): ProcessLimits {
  const limits = processLimits(values, { screenMovingRanges });
  if (!limits.isEstimable) throw new Error(limits.reason);
  return limits;
}

import { notEstimable, type NotEstimable } from '../not-estimable';

/** Where a process lies and how far it strays of itself. In the unit of the values, apart from the two counts. */
export interface ProcessLimits {
  readonly isEstimable: true;
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Two thirds of the way from the mean to `lower`. */
  readonly nearLower: number;
  /** Two thirds of the way from the mean to `upper`. */
  readonly nearUpper: number;
  /** Of the moving ranges that were not screened out. */
  readonly averageMovingRange: number;
  readonly movingRangesScreenedOut: number;
  /** Values that the limits rest on. */
  readonly points: number;
}

/** 3 standard deviations in average moving ranges: 3/1.128, as Making Data Count rounds it. */
const LIMIT_IN_MOVING_RANGES = 2.66;
/** The upper limit of moving ranges themselves, in their average. */
const SCREEN_FROM_MOVING_RANGES = 3.267;
const NEAR = 2 / 3;

/**
 * Process limits of an XmR (individuals and moving range) chart: mean ± 2.66 average moving ranges.
 *
 * For values of one process in order of time, taken at even intervals and roughly symmetric about their mean. Not for
 * counts that average below about five, whose lower limit falls below 0.
 *
 * @param values  oldest first, in any one unit; null where a period has no value, and no moving range reaches across it
 * @param options.screenMovingRanges  leave out, once, moving ranges from 3.267 times their average on: a single jump
 *   would otherwise widen the limits until nothing stands out. True unless said otherwise
 * @returns       limits; not estimable without two values side by side
 * @see Wheeler DJ, Chambers DS (1992). Understanding Statistical Process Control, 2nd ed. SPC Press.
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 * @example processLimits([3, 4, 5, 6]) // mean 4.5, 1.84 to 7.16
 */
export function processLimits(
  values: readonly (number | null)[],
  { screenMovingRanges = true }: { screenMovingRanges?: boolean } = {},
): ProcessLimits | NotEstimable {
  const present = values.filter((value) => value !== null);
  const movingRanges = values.flatMap((value, index) => {
    const before = values[index - 1] ?? null;
    return value === null || before === null ? [] : [Math.abs(value - before)];
  });
  if (movingRanges.length === 0) {
    return notEstimable('no-consecutive-points', { needed: 2, had: Math.min(1, present.length) });
  }
  const kept = screenMovingRanges ? screened(movingRanges) : movingRanges;
  const mean = meanOf(present);
  const averageMovingRange = meanOf(kept);
  const reach = LIMIT_IN_MOVING_RANGES * averageMovingRange;
  return {
    isEstimable: true,
    mean,
    lower: mean - reach,
    upper: mean + reach,
    nearLower: mean - NEAR * reach,
    nearUpper: mean + NEAR * reach,
    averageMovingRange,
    movingRangesScreenedOut: movingRanges.length - kept.length,
    points: present.length,
  };
}

function screened(movingRanges: readonly number[]): readonly number[] {
  const average = meanOf(movingRanges);
  // In a constant series every moving range, 0, would reach the threshold, 0, and nothing would be left.
  if (average === 0) return movingRanges;
  return movingRanges.filter((range) => range < SCREEN_FROM_MOVING_RANGES * average);
}

/** In two passes: the mean of equal values is that value to the last digit, and none of them lies beside it. */
function meanOf(values: readonly number[]): number {
  const rough = values.reduce((sum, value) => sum + value, 0) / values.length;
  return rough + values.reduce((sum, value) => sum + (value - rough), 0) / values.length;
}

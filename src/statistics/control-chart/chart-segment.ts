import type { NotEstimable } from '../not-estimable';

import { type ProcessLimits, processLimits } from './process-limits';
import { type SpecialCause, specialCauses } from './special-cause';

/** A stretch of a chart with limits of its own. */
export interface ChartSegment {
  /** Place of its first point in the series. */
  readonly from: number;
  /** Place after its last point. */
  readonly to: number;
  readonly limits: ProcessLimits | NotEstimable;
  /** Limits that rest on fewer than twelve points: they are likely to move as more come in. */
  readonly isShort: boolean;
}

/** Limits from fewer points than this come with a warning. */
export const POINTS_FOR_STEADY_LIMITS = 12;

export interface LimitOptions {
  readonly fixLimitsAfter: number | null;
  readonly screenMovingRanges: boolean;
}

export function segmentOf(
  series: readonly (number | null)[],
  { from, to }: { from: number; to: number },
  { fixLimitsAfter, screenMovingRanges }: LimitOptions,
): ChartSegment {
  const basis = series.slice(from, fixLimitsAfter === null ? to : Math.min(to, from + fixLimitsAfter));
  const limits = processLimits(basis, { screenMovingRanges });
  const points = basis.filter((value) => value !== null).length;
  return { from, to, limits, isShort: points < POINTS_FOR_STEADY_LIMITS };
}

/** One for each point of the segment: rules begin afresh with it. Without limits nothing can be said of its points. */
export function specialCausesIn(
  series: readonly (number | null)[],
  { from, to, limits }: ChartSegment,
): (SpecialCause | null)[] {
  const values = series.slice(from, to);
  return limits.isEstimable ? specialCauses(values, limits) : values.map(() => null);
}

import { requireFinite } from '../argument-checks';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { type Assurance, assuranceOf } from './assurance';
import { type ChartSegment, segmentOf, specialCausesIn } from './chart-segment';
import type { SpecialCause } from './special-cause';
import { type ImprovementDirection, type Variation, variationOf } from './variation';

export interface ControlChartOptions {
  /** Which way of moving is better. */
  readonly improvement: ImprovementDirection;
  /** In the unit of the values; null for none. */
  readonly target?: number | null;
  /** Places at which the process is known to have changed: limits and rules begin afresh there. */
  readonly rebaseAt?: readonly number[];
  /** Make limits from so many first places of each segment, and judge the later ones by them; null for all. */
  readonly fixLimitsAfter?: number | null;
  /** Leave out moving ranges that a single jump made; true unless said otherwise. */
  readonly screenMovingRanges?: boolean;
}

export interface ControlChartPoint {
  /** Null where the period has none. */
  readonly value: number | null;
  /** Null for common cause, without a value, and in a segment without limits. */
  readonly specialCause: SpecialCause | null;
  /** Null without a value, and in a segment without limits. */
  readonly variation: Variation | null;
}

export interface ControlChart {
  readonly isEstimable: true;
  readonly segments: readonly ChartSegment[];
  /** One for each value given, in the same order. */
  readonly points: readonly ControlChartPoint[];
  /** Of the last point; null where it has none. */
  readonly variation: Variation | null;
  /** The target against the last limits; null without target, without limits, or where neither way is better. */
  readonly assurance: Assurance | null;
}

/**
 * XmR control chart by the rules of NHS England's Making Data Count: has this process changed, or is it only straying
 * as it always does?
 *
 * For one series of a model, area or practice at even intervals. Not for counts that average below about five a period
 * (chart rates over longer periods, or the whole model), not for series with a strong season, and not evidence of what
 * a programme brought about: there is no comparison in it. Rebase only where something is known to have changed, not
 * where the chart looks as if it had.
 *
 * @param values   oldest first, one a period; null where a period has no value, which breaks every run
 * @param options  places count from 0
 * @returns        limits, and for each point whether it is a special cause and a welcome one; not estimable where no
 *                 segment has two values side by side
 * @throws {RangeError} when a value or the target is not finite, a place to rebase at is not between the first and the
 *   last or stands twice, or `fixLimitsAfter` is not a whole number of at least 2
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 * @see Mohammed MA, Worthington P, Woodall WH (2008). Plotting basic control charts. Qual Saf Health Care 17:137-145.
 * @example
 * controlChart([5, 4, 6, 7, 8, 9, 10], { improvement: 'increase' })
 * // mean 7, limits 3.8967 to 10.1033; no special cause
 */
export function controlChart(
  values: readonly (number | null)[],
  { improvement, target = null, rebaseAt = [], fixLimitsAfter = null, screenMovingRanges = true }: ControlChartOptions,
): ControlChart | NotEstimable {
  values.forEach((value, index) => value !== null && requireFinite(value, `values[${index}]`));
  if (target !== null) requireFinite(target, 'target');
  requireFixLimitsAfter(fixLimitsAfter);
  const segments = stretches(values.length, rebaseAt).map((stretch) =>
    segmentOf(values, stretch, { fixLimitsAfter, screenMovingRanges }),
  );
  if (!segments.some(({ limits }) => limits.isEstimable)) {
    return notEstimable('no-consecutive-points', { needed: 2, had: values.some((value) => value !== null) ? 1 : 0 });
  }
  const points = segments.flatMap((segment) => pointsOf(values, segment, improvement));
  const last = segments.at(-1)?.limits;
  return {
    isEstimable: true,
    segments,
    points,
    variation: points.at(-1)?.variation ?? null,
    assurance: target === null || last?.isEstimable !== true ? null : assuranceOf(target, last, improvement),
  };
}

function pointsOf(
  values: readonly (number | null)[],
  segment: ChartSegment,
  improvement: ImprovementDirection,
): ControlChartPoint[] {
  return specialCausesIn(values, segment).map((specialCause, index) => {
    const value = values[segment.from + index] ?? null;
    const isJudged = value !== null && segment.limits.isEstimable;
    return { value, specialCause, variation: isJudged ? variationOf(specialCause, improvement) : null };
  });
}

function stretches(length: number, rebaseAt: readonly number[]): { from: number; to: number }[] {
  const starts = [0, ...rebaseAt].sort((one, other) => one - other);
  rebaseAt.forEach((place, index) => {
    if (!(Number.isSafeInteger(place) && place > 0 && place < length)) {
      throw new RangeError(`rebaseAt[${index}] must be a place from 1 to ${length - 1}; got ${place}`);
    }
    if (rebaseAt.indexOf(place) !== index) throw new RangeError(`rebaseAt must name a place once; got ${place} twice`);
  });
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? length }));
}

function requireFixLimitsAfter(fixLimitsAfter: number | null): void {
  if (fixLimitsAfter !== null && !(Number.isSafeInteger(fixLimitsAfter) && fixLimitsAfter >= 2)) {
    throw new RangeError(`fixLimitsAfter must be a whole number of at least 2; got ${fixLimitsAfter}`);
  }
}

import { simplexLeastSquares } from './simplex-least-squares';

/** One unit and those that a synthetic one is made of; complete series of the same length. */
export interface DonorPool {
  readonly treated: ArrayLike<number>;
  readonly donors: readonly ArrayLike<number>[];
}

/** What is matched on instead of the outcomes before: means of other things, say. */
export interface Predictors {
  readonly treated: readonly number[];
  /** As many for each donor. */
  readonly donors: readonly (readonly number[])[];
  /** How much each counts, at least 0. Each is first divided by its standard deviation over all units. */
  readonly importance: readonly number[];
}

/** How a unit went beside its synthetic one. */
export interface SyntheticSeries {
  /** One a donor, at least 0, adding up to 1. */
  readonly weights: Float64Array;
  /** The unit less its synthetic one, by period. */
  readonly gaps: Float64Array;
  /** Mean squared gap before. */
  readonly mspeBefore: number;
  readonly mspeAfter: number;
  readonly meanGapBefore: number;
  readonly meanGapAfter: number;
}

/**
 * @param firstAfter    the first period that is not before: weights are found from those ahead of it
 * @param firstCounted  the first period that counts as after; those in between are neither
 */
export function syntheticSeries(
  { treated, donors }: DonorPool,
  firstAfter: number,
  predictors?: Predictors,
  firstCounted = firstAfter,
): SyntheticSeries {
  const weights =
    predictors === undefined
      ? simplexLeastSquares(
          before(treated, firstAfter),
          donors.map((donor) => before(donor, firstAfter)),
        )
      : matchedOnPredictors(predictors);
  const gaps = new Float64Array(treated);
  donors.forEach((donor, place) => {
    const weight = weights[place]!;
    if (weight === 0) return;
    for (let period = 0; period < gaps.length; period += 1) gaps[period]! -= weight * donor[period]!;
  });
  const [gapsBefore, gapsAfter] = [gaps.subarray(0, firstAfter), gaps.subarray(firstCounted)];
  return {
    weights,
    gaps,
    mspeBefore: mean(gapsBefore.map((gap) => gap ** 2)),
    mspeAfter: mean(gapsAfter.map((gap) => gap ** 2)),
    meanGapBefore: mean(gapsBefore),
    meanGapAfter: mean(gapsAfter),
  };
}

function before(series: ArrayLike<number>, firstAfter: number): Float64Array {
  const values = new Float64Array(firstAfter);
  for (let period = 0; period < firstAfter; period += 1) values[period] = series[period]!;
  return values;
}

function matchedOnPredictors({ treated, donors, importance }: Predictors): Float64Array {
  const scales = treated.map((value, place) => {
    const all = [value, ...donors.map((donor) => donor[place]!)];
    const centre = all.reduce((sum, one) => sum + one, 0) / all.length;
    const variance = all.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (all.length - 1);
    // What is the same for all is matched by any weights.
    return variance === 0 ? 0 : Math.sqrt(importance[place]! / variance);
  });
  const scaled = (values: readonly number[]) => Float64Array.from(values, (value, place) => value * scales[place]!);
  return simplexLeastSquares(scaled(treated), donors.map(scaled));
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < values.length; place += 1) sum += values[place]!;
  return sum / values.length;
}

import { requireConfidence, requireCount, requireFinite } from '../argument-checks';
import { type Effect, effectWithLimits } from '../effect';
import { leastSquares } from '../linear-algebra';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { neweyWestCovariance, usualLag } from './newey-west';
import { residualAutocorrelation, type ResidualAutocorrelation } from './residual-autocorrelation';
import { segmentedDesign, type SegmentedDesign, type SegmentedShape, type SegmentedTermName } from './segmented-design';

export interface InterruptedTimeSeriesOptions extends SegmentedShape {
  /** Two-sided level as a fraction between 0 and 1: 0.95, not 95. */
  readonly confidence: number;
  /** Up to how many periods apart errors go together; `usualLag` unless said otherwise. */
  readonly lag?: number;
  /** Whether the covariance is multiplied by n / (n - k); it is unless said otherwise. */
  readonly isAdjusted?: boolean;
}

export interface InterruptedTimeSeries {
  readonly isEstimable: true;
  readonly observations: number;
  readonly before: number;
  readonly after: number;
  /** Periods of the series without a value. */
  readonly missing: number;
  readonly lag: number;
  readonly terms: readonly { readonly name: SegmentedTermName; readonly effect: Effect }[];
  /** Slope after the interruption, per period. */
  readonly trendAfter: Effect;
  /** Series in its last observed period less what it would have been without the interruption. */
  readonly effectAtLast: Effect;
  /** In the last observed period, as the time before goes on, season included. */
  readonly counterfactualAtLast: number;
  readonly residualStandardDeviation: number;
  readonly autocorrelation: ResidualAutocorrelation;
}

/** A standard error below this share of the series is rounding. */
const ROUNDING = 1e-12;

/**
 * Interrupted time series: a straight line before, and a step and a change of slope at a known time, by least squares
 * with Newey-West errors.
 *
 * For one model or practice with at least 12, better 24, months on each side. It takes the line before to go on as it
 * was, so anything else that happened at the same time is counted as the interruption's; a comparison group answers
 * that, and this has none.
 *
 * @param series   one value a period, in order; null where missing
 * @param options  the first period after, season, lag and confidence
 * @returns        terms in the unit of the series, by t over n - k; not estimable with too few observations
 * @throws {RangeError} when a value is not finite, the interruption is not inside the series, the lag is not a whole
 *   number of at least 0, harmonics are too many, or `confidence` is not between 0 and 1
 * @see Linden A (2015). Conducting interrupted time-series analysis for single- and multiple-group comparisons.
 *   Stata J 15:480-500.
 * @see Lopez Bernal J, Cummins S, Gasparrini A (2017). Interrupted time series regression. Int J Epidemiol 46:348-355.
 * @example
 * // 1, 2, 4, 4 and then 9, 11, 12, 15
 * interruptedTimeSeries(series, { firstAfter: 4, lag: 1, confidence: 0.95 }).effectAtLast // 5.8
 */
export function interruptedTimeSeries(
  series: readonly (number | null)[],
  options: InterruptedTimeSeriesOptions,
): InterruptedTimeSeries | NotEstimable {
  const { confidence, isAdjusted = true, harmonics = 0, periodsInCycle = 12, firstAfter } = options;
  requireConfidence(confidence);
  series.forEach((value, place) => value !== null && requireFinite(value, `series[${place}]`));
  if (options.lag !== undefined) requireCount(options.lag, 'lag');
  const design = segmentedDesign(
    series.map((value) => value !== null),
    options,
  );
  if ('reason' in design) return design;

  const { names, columns, places } = design;
  const outcome = places.map((place) => series[place]!);
  const fit = leastSquares(columns, outcome);
  if ('dependentColumn' in fit) {
    return notEstimable('collinear', { needed: 1, had: 0, subject: names[fit.dependentColumn]! });
  }
  const observations = outcome.length;
  const degreesOfFreedom = observations - names.length;
  const lag = options.lag ?? usualLag(observations, harmonics > 0 ? periodsInCycle : 0);
  const covariance = neweyWestCovariance(columns, fit.residuals, places, fit.inverseCrossProduct, lag);
  const factor = isAdjusted ? observations / degreesOfFreedom : 1;
  const size = Math.max(...outcome.map(Math.abs));

  /** A weighted sum of terms, with its error by the delta method. */
  const combined = (weights: readonly number[]): Effect => {
    const variance = weights.reduce(
      (sum, one, row) =>
        sum + one * weights.reduce((part, other, column) => part + other * covariance[row]![column]!, 0),
      0,
    );
    const standardError = Math.sqrt(Math.max(0, factor * variance));
    return effectWithLimits({
      value: weights.reduce((sum, weight, place) => sum + weight * fit.coefficients[place]!, 0),
      standardError: standardError <= ROUNDING * size ? 0 : standardError,
      degreesOfFreedom,
      confidence,
      method: 'newey-west-t',
    });
  };
  const weighing = weightsOf(design, firstAfter);
  const squares = fit.residuals.reduce((sum, residual) => sum + residual ** 2, 0);
  return {
    isEstimable: true,
    observations,
    before: design.before,
    after: design.after,
    missing: series.length - observations,
    lag,
    terms: names.map((name, place) => ({ name, effect: combined(names.map((_, other) => Number(other === place))) })),
    trendAfter: combined(weighing.trendAfter),
    effectAtLast: combined(weighing.effectAtLast),
    counterfactualAtLast: weighing.counterfactual.reduce(
      (sum, weight, place) => sum + weight * fit.coefficients[place]!,
      0,
    ),
    residualStandardDeviation: Math.sqrt(squares / degreesOfFreedom),
    autocorrelation: residualAutocorrelation(fit.residuals, places),
  };
}

/** What each term counts for in the slope after, in the effect in the last period, and in what that would have been. */
function weightsOf({ names, columns, places }: SegmentedDesign, firstAfter: number) {
  const afterwards = places.at(-1)! - firstAfter;
  const weigh = (of: Partial<Record<SegmentedTermName, number>>) => names.map((name) => of[name] ?? 0);
  return {
    trendAfter: weigh({ time: 1, 'trend change': 1 }),
    effectAtLast: weigh({ level: 1, 'trend change': afterwards }),
    counterfactual: names.map((name, place) =>
      name === 'level' || name === 'trend change' ? 0 : columns[place]!.at(-1)!,
    ),
  };
}

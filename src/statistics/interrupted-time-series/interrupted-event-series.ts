import { requireConfidence, requireNonNegative, requirePositive } from '../argument-checks';

import { type Effect, effectWithLimits } from '../effect';
import { notEstimable, type NotEstimable } from '../not-estimable';
import { poissonDeviance } from '../poisson-deviance';
import { type RateRatioEffect, rateRatioEffect } from '../rate-ratio-effect';

import { logLinearFit } from './log-linear-fit';
import { segmentedDesign, type SegmentedShape, type SegmentedTermName } from './segmented-design';

/** Events of one period over its exposure. */
export interface PeriodEvents {
  /** At least 0. */
  readonly events: number;
  /** Patient-time, above 0. */
  readonly exposure: number;
}

export interface InterruptedEventSeriesOptions extends SegmentedShape {
  /** Two-sided level as a fraction between 0 and 1: 0.95, not 95. */
  readonly confidence: number;
  /** Whether errors are widened by how far events spread beyond Poisson; they are unless said otherwise. */
  readonly allowsOverdispersion?: boolean;
}

export interface InterruptedEventSeries {
  readonly isEstimable: true;
  readonly observations: number;
  readonly before: number;
  readonly after: number;
  readonly missing: number;
  readonly terms: readonly {
    readonly name: SegmentedTermName;
    /** Logarithm of a rate or of a ratio of rates. */
    readonly effect: Effect;
    readonly rateRatio: RateRatioEffect;
  }[];
  /** Pearson's: 1 for events that come independently of each other, several for admissions. */
  readonly dispersion: number;
  readonly deviance: number;
  readonly residualDegreesOfFreedom: number;
}

/**
 * Interrupted time series of events: Poisson regression with a known exposure, in which the interruption multiplies
 * the rate.
 *
 * For counts, where a step of so many per cent is meant. Limits are normal and allow for overdispersion, not for
 * neighbouring months that go together: where `interruptedTimeSeries` finds autocorrelation, trust that one's errors.
 *
 * @param series   events and exposure of each period, in order; null where missing
 * @param options  the first period after, season and confidence
 * @returns        not estimable with too few observations, without events, or without events on one side
 * @throws {RangeError} when events are negative, exposure is not above 0, or as `interruptedTimeSeries`
 * @see Lopez Bernal J, Cummins S, Gasparrini A (2017). Interrupted time series regression. Int J Epidemiol 46:348-355.
 * @example
 * // 20 events a period in each of four, then 10 in each of four, and equal exposure
 * interruptedEventSeries(series, { firstAfter: 4, hasTrendChange: false, confidence: 0.95 }) // level: rate ratio 0.5
 */
export function interruptedEventSeries(
  series: readonly (PeriodEvents | null)[],
  options: InterruptedEventSeriesOptions,
): InterruptedEventSeries | NotEstimable {
  const { confidence, allowsOverdispersion = true } = options;
  requireConfidence(confidence);
  series.forEach((period, place) => {
    if (period === null) return;
    requireNonNegative(period.events, `series[${place}].events`);
    requirePositive(period.exposure, `series[${place}].exposure`);
  });
  const design = segmentedDesign(
    series.map((period) => period !== null),
    options,
  );
  if ('reason' in design) return design;

  const { names, columns, places } = design;
  const events = places.map((place) => series[place]!.events);
  const exposure = places.map((place) => series[place]!.exposure);
  const without = withoutEvents(events, design.before);
  if (without !== null) return without;
  const fit = logLinearFit(columns, events, exposure);
  if (fit === null) return notEstimable('separation', { needed: 1, had: 0 });
  if ('dependentColumn' in fit) {
    return notEstimable('collinear', { needed: 1, had: 0, subject: names[fit.dependentColumn]! });
  }

  const residualDegreesOfFreedom = events.length - names.length;
  const pearson = events.reduce((sum, value, row) => sum + (value - fit.expected[row]!) ** 2 / fit.expected[row]!, 0);
  const dispersion = pearson / residualDegreesOfFreedom;
  const widening = allowsOverdispersion ? Math.sqrt(dispersion) : 1;
  return {
    isEstimable: true,
    observations: events.length,
    before: design.before,
    after: design.after,
    missing: series.length - events.length,
    terms: names.map((name, place) => {
      const standardError = widening * Math.sqrt(fit.covariance[place]![place]!);
      const effect = effectWithLimits({
        value: fit.coefficients[place]!,
        // A series that fits exactly has no dispersion to widen by.
        standardError: dispersion < 1e-20 && allowsOverdispersion ? 0 : standardError,
        degreesOfFreedom: null,
        confidence,
        method: allowsOverdispersion ? 'quasi-poisson-normal' : 'poisson-likelihood-normal',
      });
      return { name, effect, rateRatio: rateRatioEffect(effect) };
    }),
    dispersion,
    deviance: poissonDeviance(events, fit.expected),
    residualDegreesOfFreedom,
  };
}

function withoutEvents(events: readonly number[], before: number): NotEstimable | null {
  const hasEvents = (of: readonly number[]) => of.some((value) => value > 0);
  if (!hasEvents(events)) return notEstimable('no-events', { needed: 1, had: 0 });
  if (!hasEvents(events.slice(0, before))) return notEstimable('separation', { needed: 1, had: 0, subject: 'before' });
  if (!hasEvents(events.slice(before))) return notEstimable('separation', { needed: 1, had: 0, subject: 'after' });
  return null;
}

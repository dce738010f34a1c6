import { interruptedTimeSeries as fit } from '../../../statistics';
import type { EffectFigures, NoEffect } from '../effect-result';
import { noEffectBecause, noIntervalBecause } from '../no-effect';
import type { EstimationOptions, Study, TreatedStudyUnit } from '../study';
import { figuresOf, found } from './found';
import { sidesOf } from './sides';

const LEAST_MONTHS_EACH_SIDE = 12;
const MONTHS_FOR_SEASONS = 24;
const USUAL_HARMONICS = 2;

/** The members' own pooled series, and how far its last month lies from where the time before would have led. */
export function interruptedTimeSeries(study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  const sides = sidesOf(study);
  if ('isEstimable' in sides) return sides;
  const series = pooledSeries(study, sides.beforeTo, sides.afterFrom);
  const observed = (from: number, to: number): number =>
    series.slice(from, to).filter((value) => value !== null).length;
  const before = observed(0, sides.beforeTo);
  const after = observed(sides.afterFrom, series.length);
  if (Math.min(before, after) < LEAST_MONTHS_EACH_SIDE) return tooShort(before, after);

  const isMonthly = study.periods[0]?.months === 1;
  const hasSeasons = isMonthly && Math.min(before, after) >= MONTHS_FOR_SEASONS;
  const harmonics = isMonthly ? (options.harmonics ?? (hasSeasons ? USUAL_HARMONICS : 0)) : 0;
  const result = fit(series, { firstAfter: sides.afterFrom, harmonics, confidence: options.confidence });
  if (!result.isEstimable) return noEffectBecause(result);
  const method = `interrupted time series, Newey-West errors to lag ${result.lag}, t limits; in the last period`;
  const estimate = figuresOf(result.effectAtLast, study.unit, method);
  if (estimate === null) return noIntervalBecause(result.effectAtLast.whyNoInterval!);
  const variants = result.terms.flatMap(({ name, effect }) => {
    const figures = figuresOf(effect, name === 'level' ? study.unit : `${study.unit}, per period`, method);
    return figures === null || (name !== 'level' && name !== 'trend change') ? [] : [{ name, estimate: figures }];
  });
  return found(study, { treated: study.treated, comparators: [] }, estimate, {
    p: result.effectAtLast.p,
    settings: { harmonics, interruption: study.periods[sides.afterFrom]?.from ?? null },
    variants,
    series: series.map((treated, place) => ({
      periodFrom: study.periods[place]!.from,
      treated,
      counterfactual: place === series.length - 1 ? result.counterfactualAtLast : null,
    })),
    fit: {
      rmspeBefore: null,
      rmspeAfter: null,
      medianPlaceboRmspeBefore: null,
      effectiveDonors: null,
      factors: null,
      lag: result.lag,
      durbinWatson: result.autocorrelation.durbinWatson,
    },
  });
}

/** All events over all exposure of the members, or the mean of their values; null in between and where nobody has one. */
function pooledSeries({ periods, treated }: Study, beforeTo: number, afterFrom: number): (number | null)[] {
  const scale = scaleOf(treated);
  return periods.map((_, place) => {
    if (place >= beforeTo && place < afterFrom) return null;
    const there = treated.filter(({ outcomes }) => !Number.isNaN(outcomes[place]!));
    if (there.length === 0) return null;
    const add = (of: (unit: TreatedStudyUnit) => number): number => there.reduce((sum, unit) => sum + of(unit), 0);
    if (scale === null) return add(({ outcomes }) => outcomes[place]!) / there.length;
    return (scale * add(({ events }) => events![place]!)) / add(({ exposure }) => exposure![place]!);
  });
}

/** What an outcome is of its events over exposure; null for values without them. */
function scaleOf(treated: readonly TreatedStudyUnit[]): number | null {
  for (const { outcomes, events, exposure } of treated) {
    if (events === null || exposure === null) return null;
    const place = outcomes.findIndex((value, at) => value > 0 && events[at]! > 0);
    if (place >= 0) return (outcomes[place]! * exposure[place]!) / events[place]!;
  }
  return 1;
}

function tooShort(before: number, after: number): NoEffect {
  return {
    isEstimable: false,
    reason: 'too-few-periods-before',
    explanation: `The series has ${before} periods before and ${after} after; a line and its season cannot be told from fewer than ${LEAST_MONTHS_EACH_SIDE} on each side.`,
    needed: `${LEAST_MONTHS_EACH_SIDE} periods on each side, better ${MONTHS_FOR_SEASONS}`,
  };
}

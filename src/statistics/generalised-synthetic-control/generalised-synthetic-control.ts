import { requireCount, requireFinite } from '../argument-checks';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { gapsLeftOut, gapsOf } from './counterfactual';
import {
  interactiveFixedEffects,
  type InteractiveFixedEffects,
  type OutcomesWithCovariates,
} from './interactive-fixed-effects';

export interface TreatedSeries extends OutcomesWithCovariates {
  /** The place, from 0, of its first period after its own start. */
  readonly firstAfter: number;
}

export interface GeneralisedSyntheticControlOptions {
  /** How many common factors; the number up to `mostFactors` that foretells best unless said otherwise. */
  readonly factors?: number;
  /** 5 unless said otherwise. */
  readonly mostFactors?: number;
}

export interface GeneralisedSyntheticControl {
  readonly isEstimable: true;
  readonly factors: number;
  /** Mean squared error of foretelling a left-out period before, by number of factors; null where not looked at. */
  readonly crossValidation: readonly { readonly factors: number; readonly meanSquaredError: number }[] | null;
  /** Mean gap over all treated units and their periods after. */
  readonly effect: number;
  /** Of the covariates. */
  readonly slopes: readonly number[];
  /** Of the untreated units' residuals, for the degrees of freedom that are left; null where none are. */
  readonly residualVariance: number | null;
  readonly rmspeBefore: number;
  /** By treated unit, the gap in each period. */
  readonly gaps: readonly Float64Array[];
  readonly eventTimes: readonly { readonly eventTime: number; readonly meanGap: number; readonly units: number }[];
}

/**
 * Generalised synthetic control: what untreated units have in common, each to its own degree, is learnt from them; how
 * far each treated unit shares in it is learnt from its periods before; the rest after the start is the effect.
 *
 * For many treated units with noisy series. It says nothing of its own uncertainty, which takes placebos or a
 * bootstrap. Not with few periods before: loadings are then noise.
 *
 * @param treated   complete series, each with its own start
 * @param controls  units never treated, complete, with the same covariates
 * @returns         not estimable without treated units, with too few controls or periods before for the factors, or
 *                  when covariates are collinear
 * @throws {RangeError} when series differ in length or number of covariates, values are not finite, or numbers of
 *   factors are not whole
 * @see Xu Y (2017). Generalized synthetic control method. Polit Anal 25:57-76.
 * @see Bai J (2009). Panel data models with interactive fixed effects. Econometrica 77:1229-1279.
 */
export function generalisedSyntheticControl(
  treated: readonly TreatedSeries[],
  controls: readonly OutcomesWithCovariates[],
  { factors: asked, mostFactors = 5 }: GeneralisedSyntheticControlOptions = {},
): GeneralisedSyntheticControl | NotEstimable {
  requireCount(asked ?? 0, 'factors');
  requireCount(mostFactors, 'mostFactors');
  if (treated.length === 0) return notEstimable('no-treated-units', { needed: 1, had: 0 });
  const periods = treated[0]!.outcomes.length;
  treated.forEach((unit, index) => requireUnit(unit, `treated[${index}]`, treated[0]!));
  controls.forEach((unit, index) => requireUnit(unit, `controls[${index}]`, treated[0]!));
  treated.forEach(({ firstAfter }, index) => requireCount(firstAfter, `treated[${index}].firstAfter`));

  const shortest = Math.min(...treated.map(({ firstAfter }) => firstAfter));
  if (treated.some(({ firstAfter }) => firstAfter >= periods)) {
    return notEstimable('no-observations-after', { needed: 1, had: 0 });
  }
  // A level and a loading for each factor, and one period more to see how they do.
  if (shortest < (asked ?? 0) + 2)
    return notEstimable('no-observations-before', { needed: (asked ?? 0) + 2, had: shortest });
  if (controls.length < (asked ?? 0) + 2)
    return notEstimable('too-few-donors', { needed: (asked ?? 0) + 2, had: controls.length });

  const most = Math.min(mostFactors, shortest - 3, controls.length - 2, periods - 2);
  const crossValidation = asked === undefined ? crossValidated(treated, controls, Math.max(0, most)) : null;
  const factors =
    asked ??
    crossValidation!.reduce((best, one) => (one.meanSquaredError < best.meanSquaredError ? one : best)).factors;
  const common = interactiveFixedEffects(controls, factors);
  if ('reason' in common) return common;
  const gaps = treated.map((unit) => gapsOf(unit, unit.firstAfter, common));
  if (!gaps.every((of) => of !== null)) return notEstimable('collinear', { needed: 1, had: 0, subject: 'factors' });
  return {
    isEstimable: true,
    factors,
    crossValidation,
    ...summary(treated, gaps),
    ...residuals(common, controls.length, periods),
    gaps,
  };
}

function crossValidated(treated: readonly TreatedSeries[], controls: readonly OutcomesWithCovariates[], most: number) {
  return Array.from({ length: most + 1 }, (_, factors) => {
    const common = interactiveFixedEffects(controls, factors);
    const gaps = 'reason' in common ? [null] : treated.map((unit) => gapsLeftOut(unit, unit.firstAfter, common));
    const all = gaps.flatMap((of) => of ?? [Infinity]);
    return { factors, meanSquaredError: all.reduce((sum, gap) => sum + gap ** 2, 0) / all.length };
  });
}

function summary(treated: readonly TreatedSeries[], gaps: readonly Float64Array[]) {
  const at = new Map<number, number[]>();
  gaps.forEach((of, unit) =>
    of.forEach((gap, period) => {
      const eventTime = period - treated[unit]!.firstAfter;
      const there = at.get(eventTime);
      if (there === undefined) at.set(eventTime, [gap]);
      else there.push(gap);
    }),
  );
  const eventTimes = [...at].sort(([one], [other]) => one - other);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const where = (isIn: (eventTime: number) => boolean) =>
    eventTimes.flatMap(([time, values]) => (isIn(time) ? values : []));
  return {
    effect: mean(where((time) => time >= 0)),
    rmspeBefore: Math.sqrt(mean(where((time) => time < 0).map((gap) => gap ** 2))),
    eventTimes: eventTimes.map(([eventTime, values]) => ({ eventTime, meanGap: mean(values), units: values.length })),
  };
}

function residuals({ slopes, factors, squares }: InteractiveFixedEffects, units: number, periods: number) {
  // Every unit and period has a level of its own and a part in each factor, less the rotations; parts are counted as if
  // they need not add up to 0, as the published method does, which is two a factor on the safe side.
  const spare = (units - 1) * (periods - 1) - factors.length * (units + periods - factors.length) - slopes.length;
  return { slopes, residualVariance: spare > 0 ? squares / spare : null };
}

function requireUnit(unit: OutcomesWithCovariates, name: string, first: OutcomesWithCovariates): void {
  if (unit.covariates.length !== first.covariates.length) {
    throw new RangeError(`${name}.covariates must number ${first.covariates.length}; got ${unit.covariates.length}`);
  }
  [unit.outcomes, ...unit.covariates].forEach((series, place) => {
    const of = place === 0 ? `${name}.outcomes` : `${name}.covariates[${place - 1}]`;
    if (series.length !== first.outcomes.length) {
      throw new RangeError(`${of} must have ${first.outcomes.length} periods; got ${series.length}`);
    }
    for (let period = 0; period < series.length; period += 1) {
      if (!Number.isFinite(series[period])) requireFinite(series[period]!, `${of}[${period}]`);
    }
  });
}

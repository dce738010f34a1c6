import { overdispersedFunnel, type FunnelUnit, type PlacedUnit } from '../../statistics';
import type { Moment } from '../../time';
import type { Answer } from '../answer/answer';
import type { NotEstimable } from '../answer/not-estimable';
import { NotEstimableReason } from '../answer/vocabulary';
import type { PanelPeriod } from '../panel/panel';

export interface FunnelPointRow {
  practiceId: number;
  odsCode: string;
  cohorts: string[];
  numerator: number;
  denominator: number;
  value: number;
  z: number | null;
  innerLower: number;
  innerUpper: number;
  outerLower: number;
  outerUpper: number;
  position: string | null;
  moment: Moment;
}

export interface FunnelRow {
  typeName: 'Funnel';
  unit: string;
  target: number;
  dispersionRatio: number;
  betweenVariance: number;
  isAdjusted: boolean;
  scale: string;
  points: FunnelPointRow[];
}

interface PracticeTotals {
  unit: number;
  cohorts: number;
  numerator: number;
  denominator: number;
}

/** Every practice that counts, against what chance and ordinary differences between practices allow for its size. */
export function funnel(answer: Answer, on: { from: string; to: string } | null): FunnelRow | NotEstimable {
  const { pooling, panel, cohorts, moment } = answer;
  if (answer.answered.every(({ practices }) => practices === 0)) return nobody();
  if (panel.isValueOnly || pooling.kind === 'MEAN') return needsCounts();
  const totals = totalsOf(answer, ({ from, to }) => on === null || (from >= on.from && to <= on.to));
  const isRate = pooling.kind !== 'PROPORTION';
  const sum = (of: (one: PracticeTotals) => number): number => totals.reduce((all, one) => all + of(one), 0);
  const overall = sum(({ numerator }) => numerator) / sum(({ denominator }) => denominator);
  if (totals.length === 0 || !(overall > 0)) return noEvents();

  // A rate is judged as events over those expected at the rate of all.
  const units = totals.map(({ numerator, denominator }): FunnelUnit => ({
    numerator,
    denominator: isRate ? denominator * overall : denominator,
  }));
  const withoutEvents = units.some(({ numerator }) => numerator === 0);
  const scale = !isRate ? 'arcsine-of-proportion' : withoutEvents ? 'square-root-of-ratio' : 'log-of-ratio';
  const result = overdispersedFunnel(units, { scale, per: isRate ? overall * pooling.per : pooling.per });
  if (!result.isEstimable) return tooFew(result.had);
  return {
    typeName: 'Funnel',
    unit: pooling.unit,
    target: result.target,
    dispersionRatio: result.dispersion.ratio,
    betweenVariance: result.dispersion.betweenVariance,
    isAdjusted: result.isAdjusted,
    scale,
    points: totals.map((one, place) => ({
      ...pointRow(one, result.units[place]!),
      practiceId: panel.units[one.unit]!.practiceId,
      odsCode: panel.units[one.unit]!.odsCode,
      cohorts: cohorts.flatMap(({ label }, cohort) => ((one.cohorts & (1 << cohort)) === 0 ? [] : [label])),
      moment,
    })),
  };
}

/** Each practice once, over its periods that count to any cohort. */
function totalsOf({ panel, attribution, pooling }: Answer, isIn: (period: PanelPeriod) => boolean): PracticeTotals[] {
  const places = [...panel.periods.keys()].filter((place) => isIn(panel.periods[place]!));
  return panel.units.flatMap((_, unit): PracticeTotals[] => {
    const totals = { unit, cohorts: 0, numerator: 0, denominator: 0 };
    for (const place of places) {
      const cell = unit * panel.periods.length + place;
      const bits = attribution.cohorts[cell]!;
      if (bits === 0) continue;
      totals.cohorts |= bits;
      totals.numerator += panel.numerators[cell]!;
      totals.denominator +=
        panel.denominators[cell]! * (pooling.kind === 'RATE' ? panel.periods[place]!.months / 12 : 1);
    }
    return totals.denominator > 0 ? [totals] : [];
  });
}

function pointRow({ numerator, denominator }: PracticeTotals, { value, adjustedZ, limits, position }: PlacedUnit) {
  return {
    numerator,
    denominator,
    value,
    z: adjustedZ,
    innerLower: limits.inner.lower,
    innerUpper: limits.inner.upper,
    outerLower: limits.outer.lower,
    outerUpper: limits.outer.upper,
    position: position?.toUpperCase().replace('-', '_') ?? null,
  };
}

function needsCounts(): NotEstimable {
  return {
    typeName: 'NotEstimable',
    reason: NotEstimableReason.NEEDS_COUNTS,
    explanation: 'The metric is published as values without numerators, or is a mean: chance has no known share in it.',
    needed: 'a metric with events and what they are counted over',
  };
}

function nobody(): NotEstimable {
  return {
    typeName: 'NotEstimable',
    reason: NotEstimableReason.TOO_FEW_UNITS,
    explanation: 'No practice counts in this comparison: `notDetermined` says why.',
    needed: 'observations of the metric',
  };
}

function noEvents(): NotEstimable {
  return {
    typeName: 'NotEstimable',
    reason: NotEstimableReason.NO_EVENTS,
    explanation: 'No practice that counts has any event in this time.',
    needed: 'a longer time, or another metric',
  };
}

function tooFew(had: number): NotEstimable {
  return {
    typeName: 'NotEstimable',
    reason: NotEstimableReason.TOO_FEW_UNITS,
    explanation: `Too few practices are left to see how such differ: ${had}.`,
    needed: 'at least two practices with events, better ten',
  };
}

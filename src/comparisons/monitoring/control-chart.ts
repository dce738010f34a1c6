import { ApiError } from '../../graphql';
import { controlChart as chart, type ChartSegment, type ControlChartPoint } from '../../statistics';
import type { Day } from '../../time';
import type { Answer } from '../answer/answer';
import type { CaveatRow } from '../answer/caveats';
import type { NotEstimable } from '../answer/not-estimable';
import { CaveatCode, NotEstimableReason } from '../answer/vocabulary';
import { cohortSeries, type SeriesPoint } from './cohort-series';

const FEW_EVENTS = 5;

export interface ControlChartRow {
  typeName: 'ControlChart';
  cohort: string;
  unit: string;
  improvement: string | null;
  segments: unknown[];
  points: unknown[];
  variation: string | null;
  caveats: CaveatRow[];
}

/**
 * The control chart of one cohort by the rules of Making Data Count.
 *
 * @throws {ApiError} `BAD_INPUT` for a cohort that there is none of, or a day outside the series
 */
export function controlChart(answer: Answer, label: string, rebaseOn: readonly Day[]): ControlChartRow | NotEstimable {
  const cohort = answer.cohorts.findIndex((one) => one.label === label);
  if (cohort < 0) {
    const labels = answer.cohorts.map((one) => `"${one.label}"`).join(', ');
    throw new ApiError('BAD_INPUT', `cohort: there is no cohort "${label}" in this comparison, only ${labels}`, {
      field: 'cohort',
    });
  }
  const series = cohortSeries(answer, cohort);
  if (series === null) return unevenPeriods();
  const { improvement } = answer.metric;
  const result = chart(
    series.map(({ value }) => value),
    {
      improvement: improvement === null ? 'neutral' : improvement === 'INCREASE' ? 'increase' : 'decrease',
      rebaseAt: rebaseOn.map((day) => placeOf(day, series)),
    },
  );
  if (!result.isEstimable) return noTwoPoints(label);
  return {
    typeName: 'ControlChart',
    cohort: label,
    unit: answer.pooling.unit,
    improvement,
    segments: result.segments.map((segment) => segmentRow(segment, series)),
    points: result.points.map((point, place) => pointRow(point, series[place]!)),
    variation: enumName(result.variation),
    caveats: [...shortSegments(result.segments), ...fewEvents(series)],
  };
}

function segmentRow({ from, to, limits, isShort }: ChartSegment, series: readonly SeriesPoint[]): unknown {
  const numbers = limits.isEstimable
    ? limits
    : { mean: null, lower: null, upper: null, nearLower: null, nearUpper: null };
  const { mean, lower, upper, nearLower, nearUpper } = numbers;
  return { from: series[from]!.from, to: series[to - 1]!.to, mean, lower, upper, nearLower, nearUpper, isShort };
}

function pointRow({ value, specialCause, variation }: ControlChartPoint, { from, to }: SeriesPoint): unknown {
  return { from, to, value, rule: enumName(specialCause?.rule ?? null), variation: enumName(variation) };
}

function enumName(name: string | null): string | null {
  return name === null ? null : name.toUpperCase().replaceAll('-', '_');
}

function placeOf(day: Day, series: readonly SeriesPoint[]): number {
  const place = series.findIndex(({ from }) => from >= day);
  if (place > 0) return place;
  const [first, last] = [series[0]?.to, series.at(-1)?.from];
  throw new ApiError(
    'BAD_INPUT',
    `rebaseOn: ${day} begins no stretch of its own; it may be after ${first} and not after ${last}`,
    {
      field: 'rebaseOn',
    },
  );
}

function shortSegments(segments: readonly ChartSegment[]): CaveatRow[] {
  const short = segments.filter(({ isShort }) => isShort).length;
  if (short === 0) return [];
  const which =
    segments.length === 1 ? 'The limits rest' : `The limits of ${short} of ${segments.length} stretches rest`;
  return [
    { code: CaveatCode.SHORT_SERIES, sentence: `${which} on fewer than twelve points, and will move as more come in.` },
  ];
}

function fewEvents(series: readonly SeriesPoint[]): CaveatRow[] {
  const counts = series.flatMap(({ events }) => events ?? []);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (counts.length === 0 || mean >= FEW_EVENTS) return [];
  return [
    {
      code: CaveatCode.FEW_EVENTS,
      sentence: `There are ${mean.toFixed(1)} events a period on average: below five the limits of such a chart mislead.`,
    },
  ];
}

function unevenPeriods(): NotEstimable {
  return {
    typeName: 'NotEstimable',
    reason: NotEstimableReason.NO_CONSECUTIVE_POINTS,
    explanation: 'The metric is published for periods of different lengths, which make no series at even intervals.',
    needed: 'a window in which all periods are as long',
  };
}

function noTwoPoints(label: string): NotEstimable {
  return {
    typeName: 'NotEstimable',
    reason: NotEstimableReason.NO_CONSECUTIVE_POINTS,
    explanation: `${label} has no two periods with a figure that follow each other, so nothing tells how it strays of itself.`,
    needed: 'two periods that follow each other, better twelve',
  };
}

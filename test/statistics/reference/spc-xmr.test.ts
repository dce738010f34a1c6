import { controlChart, type ImprovementDirection } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { assuranceInWords, specialCauseInWords, variationInWords } from './making-data-count-words';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

interface Segment {
  first_period: string;
  mean: number;
  average_moving_range: number;
  moving_ranges_screened_out: number;
  lower_limit: number;
  upper_limit: number;
  near_lower: number;
  near_upper: number;
}

interface Case {
  case: string;
  params: {
    series: string;
    screen_outliers: boolean;
    fix_after_n_points: number | null;
    rebase: string[];
    improvement_direction: ImprovementDirection;
    target: number | null;
  };
  points: number;
  segments: Segment[];
  special_points: { period: string; value: number; special_cause: string; point_type: string }[];
  variation: string;
  assurance: string | null;
}

const rows = () => readRows('spc_xmr');

function chartOf({ params }: Case) {
  const series = rows().filter((row) => row['series'] === params.series);
  const periods = series.map(({ period }) => period ?? '');
  const chart = controlChart(
    series.map(({ value }) => Number(value)),
    {
      improvement: params.improvement_direction,
      target: params.target,
      rebaseAt: params.rebase.map((period) => periods.indexOf(period)),
      fixLimitsAfter: params.fix_after_n_points,
      screenMovingRanges: params.screen_outliers,
    },
  );
  if (!chart.isEstimable) throw new Error(chart.reason);
  return { periods, chart };
}

describeWithShared('reference: spc_xmr', () => {
  it('control charts of accident and emergency departments are those of Making Data Count, point for point', () => {
    const { tolerance, cases } = readAnswers<{ tolerance: Tolerance; cases: Case[] }>('spc_xmr');
    const agreement = new Agreement('spc_xmr');

    for (const expected of cases) {
      const { periods, chart } = chartOf(expected);
      agreement.same(`${expected.case} points`, chart.points.length, expected.points);
      agreement.same(`${expected.case} segments`, chart.segments.length, expected.segments.length);
      expected.segments.forEach((segment, index) => {
        const { from, limits } = chart.segments[index]!;
        if (!limits.isEstimable) throw new Error(limits.reason);
        const label = `${expected.case} segment ${index + 1}`;
        agreement.same(`${label} begins`, periods[from], segment.first_period);
        agreement.same(`${label} screened`, limits.movingRangesScreenedOut, segment.moving_ranges_screened_out);
        agreement.near(`${label} mean`, limits.mean, segment.mean, tolerance);
        agreement.near(`${label} moving range`, limits.averageMovingRange, segment.average_moving_range, tolerance);
        agreement.near(`${label} lower`, limits.lower, segment.lower_limit, tolerance);
        agreement.near(`${label} upper`, limits.upper, segment.upper_limit, tolerance);
        agreement.near(`${label} near lower`, limits.nearLower, segment.near_lower, tolerance);
        agreement.near(`${label} near upper`, limits.nearUpper, segment.near_upper, tolerance);
      });

      const special = new Map(expected.special_points.map((point) => [point.period, point]));
      chart.points.forEach((point, index) => {
        const label = `${expected.case} ${periods[index]}`;
        const answer = special.get(periods[index]!);
        agreement.same(
          `${label} cause`,
          specialCauseInWords(point.specialCause),
          answer?.special_cause ?? 'Common Cause',
        );
        agreement.same(`${label} type`, variationInWords(point.variation), answer?.point_type ?? 'common_cause');
      });
      agreement.same(`${expected.case} variation`, variationInWords(chart.variation), expected.variation);
      agreement.same(`${expected.case} assurance`, assuranceInWords(chart.assurance), expected.assurance);
    }

    agreement.conclude({ compared: cases.length, thereAre: 9 });
  });
});

import { controlChart, type ImprovementDirection } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { specialCauseInWords } from './making-data-count-words';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

interface Answers {
  tolerance: Tolerance;
  params: { screen_outliers: boolean; improvement_direction: ImprovementDirection };
  cases: {
    series: string;
    mean: number;
    lower_limit: number;
    upper_limit: number;
    moving_ranges_screened_out: number;
    special_cause: string[];
  }[];
}

describeWithShared('reference: spc_run_rules', () => {
  it('each rule sees what it is for, ties, points on the mean, constant and short series among it', () => {
    const rows = readRows('spc_run_rules');
    const { tolerance, params, cases } = readAnswers<Answers>('spc_run_rules');
    const agreement = new Agreement('spc_run_rules');

    for (const expected of cases) {
      const chart = controlChart(
        rows.filter(({ series }) => series === expected.series).map(({ value }) => Number(value)),
        { improvement: params.improvement_direction, screenMovingRanges: params.screen_outliers },
      );
      const limits = chart.isEstimable ? chart.segments[0]?.limits : undefined;
      if (!chart.isEstimable || limits?.isEstimable !== true) throw new Error(`${expected.series} has no limits`);
      agreement.near(`${expected.series} mean`, limits.mean, expected.mean, tolerance);
      agreement.near(`${expected.series} lower`, limits.lower, expected.lower_limit, tolerance);
      agreement.near(`${expected.series} upper`, limits.upper, expected.upper_limit, tolerance);
      agreement.same(
        `${expected.series} screened`,
        limits.movingRangesScreenedOut,
        expected.moving_ranges_screened_out,
      );
      agreement.same(
        `${expected.series} causes`,
        chart.points.map(({ specialCause }) => specialCauseInWords(specialCause)).join('; '),
        expected.special_cause.join('; '),
      );
    }

    agreement.conclude({ compared: cases.length, thereAre: new Set(rows.map(({ series }) => series)).size });
  });
});

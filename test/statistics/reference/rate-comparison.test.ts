import {
  crudeRate,
  exactConditionalP,
  exactRateRatio,
  logWaldRateRatio,
  proportionDifference,
  rateDifference,
  rateRatio,
} from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

type Figure =
  | 'rate1'
  | 'rate2'
  | 'ratio'
  | 'ratio_log_wald_lower'
  | 'ratio_log_wald_upper'
  | 'ratio_exact_lower'
  | 'ratio_exact_upper'
  | 'p_exact_conditional'
  | 'difference'
  | 'difference_wald_lower'
  | 'difference_wald_upper'
  | 'difference_mover_lower'
  | 'difference_mover_upper';
type RateCase = { case: number } & Record<Figure, number | null>;

interface ProportionCase {
  case: number;
  difference: number;
  lower: number;
  upper: number;
  published_lower: number;
  published_upper: number;
}

interface ProportionAnswers {
  tolerance: Tolerance;
  published_tolerance: Tolerance;
  cases: ProportionCase[];
}

function compareRates(row: Readonly<Record<string, string>>): Record<Figure, number | null> {
  const first = { events: Number(row['events1']), exposure: Number(row['time1']) };
  const second = { events: Number(row['events2']), exposure: Number(row['time2']) };
  const scale = { per: Number(row['multiplier']), confidence: Number(row['confidence']) };
  const logWald = logWaldRateRatio(first, second, scale);
  const exact = exactRateRatio(first, second, scale);
  const mover = rateDifference(first, second, scale);
  const wald = rateDifference(first, second, { ...scale, method: 'wald' });
  return {
    rate1: crudeRate(first.events, first.exposure, scale).value,
    rate2: crudeRate(second.events, second.exposure, scale).value,
    ratio: rateRatio(first, second, scale).value,
    ratio_log_wald_lower: logWald.lower,
    ratio_log_wald_upper: logWald.upper,
    ratio_exact_lower: exact.lower,
    ratio_exact_upper: exact.upper,
    p_exact_conditional: exactConditionalP(first, second),
    difference: mover.value,
    difference_wald_lower: wald.lower,
    difference_wald_upper: wald.upper,
    difference_mover_lower: mover.lower,
    difference_mover_upper: mover.upper,
  };
}

describeWithShared('reference: rate_comparison', () => {
  it('two rates compare as in R, by each of the four interval methods, with null where nothing is defined', () => {
    const rows = readRows('rate_comparison');
    const { tolerance, cases } = readAnswers<{ tolerance: Tolerance; cases: RateCase[] }>('rate_comparison');
    const agreement = new Agreement('rate_comparison (rates)');

    for (const expected of cases) {
      const row = rows.find((candidate) => Number(candidate['case']) === expected.case) ?? {};
      for (const [figure, got] of Object.entries(compareRates(row)) as [Figure, number | null][]) {
        // An absolute slack would accept any p of 1e-167, so a p-value has its relative one alone.
        const allowed = figure === 'p_exact_conditional' ? { rel: 1e-6 } : tolerance;
        agreement.near(`case ${expected.case} ${figure}`, got, expected[figure], allowed);
      }
    }

    agreement.conclude({ compared: cases.length, thereAre: rows.length });
  });

  it("differences of two proportions are Newcombe's, as recomputed and as he printed them", () => {
    const rows = readRows('rate_comparison', 'proportion_difference.csv');
    const answers = readAnswers<ProportionAnswers>('rate_comparison', 'proportion_difference_expected.json');
    const agreement = new Agreement('rate_comparison (proportions)');
    const asPrinted = new Agreement('rate_comparison (proportions as printed, four decimals)');

    for (const expected of answers.cases) {
      const row = rows.find((candidate) => Number(candidate['case']) === expected.case) ?? {};
      const got = proportionDifference(
        { numerator: Number(row['x1']), denominator: Number(row['n1']) },
        { numerator: Number(row['x2']), denominator: Number(row['n2']) },
        { per: 1, confidence: 0.95 },
      );
      const label = `case ${expected.case}`;
      agreement.near(`${label} difference`, got.value, expected.difference, answers.tolerance);
      agreement.near(`${label} lower`, got.lower, expected.lower, answers.tolerance);
      agreement.near(`${label} upper`, got.upper, expected.upper, answers.tolerance);
      asPrinted.near(`${label} printed lower`, got.lower, expected.published_lower, answers.published_tolerance);
      asPrinted.near(`${label} printed upper`, got.upper, expected.published_upper, answers.published_tolerance);
    }

    agreement.conclude({ compared: answers.cases.length, thereAre: rows.length });
    asPrinted.conclude({ compared: answers.cases.length, thereAre: rows.length });
  });
});

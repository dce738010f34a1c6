import {
  type FunnelPosition,
  proportionFunnelLimits,
  proportionFunnelPosition,
  ratioFunnelPoints,
  ratioFunnelPosition,
} from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

interface Answers {
  baseline_proportion: number;
  tolerance: Tolerance;
  proportion: { x: number; lower95: number; upper95: number; lower998: number; upper998: number }[];
  ratio: {
    x: number;
    lower95_expected: number;
    lower95_ratio: number;
    upper95_expected: number;
    upper95_ratio: number;
    lower998_expected: number;
    upper998_expected: number;
  }[];
  significance: { proportion: { area: string; label: string }[]; ratio: { row: number; label: string }[] };
}

const LABELS: Readonly<Record<FunnelPosition, string>> = {
  'above-outer': 'High (0.001)',
  'above-inner': 'High (0.025)',
  within: 'Not significant',
  'below-inner': 'Low (0.025)',
  'below-outer': 'Low (0.001)',
};

const areas = () =>
  readRows('funnel_limits', 'proportion_areas.csv').map((row) => ({
    name: row['Area'],
    numerator: Number(row['numerator']),
    denominator: Number(row['denominator']),
  }));

function baselineOf(units: readonly { numerator: number; denominator: number }[]): number {
  const sumOf = (part: 'numerator' | 'denominator') => units.reduce((sum, unit) => sum + unit[part], 0);
  return sumOf('numerator') / sumOf('denominator');
}

describeWithShared('reference: funnel_limits', () => {
  it('funnel lines of proportions and ratios are those that Fingertips draws', () => {
    const rows = readRows('funnel_limits');
    const { tolerance, ...expected } = readAnswers<Answers>('funnel_limits');
    const agreement = new Agreement('funnel_limits (lines)');

    const baseline = baselineOf(areas());
    agreement.near('baseline', baseline, expected.baseline_proportion, tolerance);
    for (const { x, ...line } of expected.proportion) {
      const inner = proportionFunnelLimits(baseline, x, { per: 100, confidence: 0.95 });
      const outer = proportionFunnelLimits(baseline, x, { per: 100, confidence: 0.998 });
      agreement.near(`proportion ${x} lower95`, inner.lower, line.lower95, tolerance);
      agreement.near(`proportion ${x} upper95`, inner.upper, line.upper95, tolerance);
      agreement.near(`proportion ${x} lower998`, outer.lower, line.lower998, tolerance);
      agreement.near(`proportion ${x} upper998`, outer.upper, line.upper998, tolerance);
    }
    for (const { x, ...line } of expected.ratio) {
      const inner = ratioFunnelPoints(x, 0.95);
      const outer = ratioFunnelPoints(x, 0.998);
      agreement.near(`ratio ${x} lower95 expected`, inner.lower.expected, line.lower95_expected, tolerance);
      agreement.near(`ratio ${x} lower95 ratio`, inner.lower.ratio, line.lower95_ratio, tolerance);
      agreement.near(`ratio ${x} upper95 expected`, inner.upper.expected, line.upper95_expected, tolerance);
      agreement.near(`ratio ${x} upper95 ratio`, inner.upper.ratio, line.upper95_ratio, tolerance);
      agreement.near(`ratio ${x} lower998 expected`, outer.lower.expected, line.lower998_expected, tolerance);
      agreement.near(`ratio ${x} upper998 expected`, outer.upper.expected, line.upper998_expected, tolerance);
    }

    agreement.conclude({ compared: expected.proportion.length + expected.ratio.length, thereAre: rows.length });
  });

  it('areas get the labels that Fingertips gives them', () => {
    const { significance } = readAnswers<Answers>('funnel_limits');
    const agreement = new Agreement('funnel_limits (labels)');
    const all = areas();
    const baseline = baselineOf(all);
    significance.proportion.forEach(({ area, label }, index) => {
      const { name, numerator, denominator } = all[index]!;
      agreement.same(`area ${index}`, name, area);
      agreement.same(area, LABELS[proportionFunnelPosition(numerator, denominator, baseline)], label);
    });
    const ratios = readRows('funnel_limits', 'ratio_areas.csv');
    significance.ratio.forEach(({ row, label }, index) => {
      const { row: number, obs, expected } = ratios[index]!;
      agreement.same(`row ${index}`, Number(number), row);
      agreement.same(`row ${row}`, LABELS[ratioFunnelPosition(Number(obs), Number(expected))], label);
    });
    agreement.conclude({
      compared: significance.proportion.length + significance.ratio.length,
      thereAre: all.length + ratios.length,
    });
  });
});

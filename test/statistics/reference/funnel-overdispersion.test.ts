import {
  type FunnelScaleName,
  type OverdispersedFunnel,
  overdispersedFunnel,
  unadjustedFunnelLimits,
} from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

type Limit = 'lower95' | 'upper95' | 'lower998' | 'upper998';
type Figure = 'value' | 'z' | 'z_adjusted' | Limit | `od_${Limit}`;
type Unit = {
  group: string;
  numerator: number;
  denominator: number;
  outlier_95: boolean;
  outlier_998: boolean;
} & Record<Figure, number>;

interface Case {
  case: string;
  params: { numerator: string; denominator: string; trim_by: number; multiplier: number };
  groups: number;
  target: number;
  phi: number;
  tau2: number;
  z_scores_used: number;
  adjusted: boolean;
  units: Unit[];
}

/** The square root's limits are in the reference as FunnelPlotR draws them. */
const SCALES: Readonly<Record<string, FunnelScaleName>> = {
  SR_SHMI: 'log-of-ratio',
  SR_CQC: 'square-root-of-ratio-as-funnelplotr',
  PR_died: 'arcsine-of-proportion',
};

const SMALLEST_GROUP_OF_PROPORTIONS = 15;

/** Records added up by group, in the order of the answers. */
function groupsOf({ case: name, params }: Case) {
  const groups = new Map<string, { numerator: number; denominator: number; records: number }>();
  for (const row of readRows('funnel_overdispersion')) {
    const group = groups.get(row['group']!) ?? { numerator: 0, denominator: 0, records: 0 };
    groups.set(row['group']!, {
      numerator: group.numerator + Number(row[params.numerator]),
      denominator: group.denominator + Number(row[params.denominator]),
      records: group.records + 1,
    });
  }
  return [...groups]
    .filter(([, { records }]) => name !== 'PR_died' || records >= SMALLEST_GROUP_OF_PROPORTIONS)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, unit]) => ({ group, ...unit }));
}

function figuresOf(funnel: OverdispersedFunnel, index: number, denominator: number): Record<Figure, number | null> {
  const { value, z, adjustedZ, limits } = funnel.units[index]!;
  const inner = unadjustedFunnelLimits(funnel, denominator, 0.95);
  const outer = unadjustedFunnelLimits(funnel, denominator, 0.998);
  return {
    value,
    z,
    z_adjusted: adjustedZ,
    lower95: inner.lower,
    upper95: inner.upper,
    lower998: outer.lower,
    upper998: outer.upper,
    od_lower95: limits.inner.lower,
    od_upper95: limits.inner.upper,
    od_lower998: limits.outer.lower,
    od_upper998: limits.outer.upper,
  };
}

describeWithShared('reference: funnel_overdispersion', () => {
  it('dispersion, limits and outliers are those of FunnelPlotR on each of its scales', () => {
    const { tolerance, cases } = readAnswers<{ tolerance: Tolerance; cases: Case[] }>('funnel_overdispersion');
    const agreement = new Agreement('funnel_overdispersion');

    for (const expected of cases) {
      const groups = groupsOf(expected);
      // The Summary Hospital-level Mortality Indicator is published with expected deaths to two decimals.
      const asPublished = (value: number) => (expected.case === 'SR_SHMI' ? Math.round(value * 100) / 100 : value);
      const funnel = overdispersedFunnel(
        groups.map(({ numerator, denominator }) => ({ numerator, denominator: asPublished(denominator) })),
        { scale: SCALES[expected.case]!, share: expected.params.trim_by, per: expected.params.multiplier },
      );
      if (!funnel.isEstimable) throw new Error(funnel.reason);
      agreement.same(`${expected.case} groups`, groups.length, expected.groups);
      agreement.same(`${expected.case} z-scores`, funnel.dispersion.units, expected.z_scores_used);
      agreement.same(`${expected.case} adjusted`, funnel.isAdjusted, expected.adjusted);
      agreement.near(`${expected.case} target`, funnel.target, expected.target, tolerance);
      agreement.near(`${expected.case} phi`, funnel.dispersion.ratio, expected.phi, tolerance);
      agreement.near(`${expected.case} tau2`, funnel.dispersion.betweenVariance, expected.tau2, tolerance);

      expected.units.forEach((unit, index) => {
        const label = `${expected.case} ${unit.group}`;
        const { group, numerator, denominator } = groups[index]!;
        const placed = funnel.units[index]!;
        agreement.same(`${label} group`, group, unit.group);
        agreement.near(`${label} numerator`, numerator, unit.numerator, tolerance);
        agreement.near(`${label} denominator`, denominator, unit.denominator, tolerance);
        for (const [figure, got] of Object.entries(figuresOf(funnel, index, asPublished(denominator))) as [
          Figure,
          number | null,
        ][]) {
          agreement.near(`${label} ${figure}`, got, unit[figure], tolerance);
        }
        agreement.same(`${label} outlier 95`, placed.position !== 'within', unit.outlier_95);
        agreement.same(`${label} outlier 99.8`, placed.position?.endsWith('outer'), unit.outlier_998);
      });
    }

    agreement.conclude({ compared: cases.length, thereAre: Object.keys(SCALES).length });
  });
});

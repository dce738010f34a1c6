import { indirectlyStandardisedRate, indirectlyStandardisedRatio } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

type Figure =
  | 'observed'
  | 'expected'
  | 'ratio'
  | 'ratio_lower95'
  | 'ratio_upper95'
  | 'ratio_lower998'
  | 'ratio_upper998'
  | 'reference_rate_per_100000'
  | 'rate_per_100000'
  | 'rate_lower95'
  | 'rate_upper95';
type Case = { area: string } & Record<Figure, number>;
type Bands = Parameters<typeof indirectlyStandardisedRatio>[0];

function standardise(bands: Bands): Record<Figure, number | null> {
  const ratio = indirectlyStandardisedRatio(bands, { per: 1, confidence: 0.95 });
  const ratio998 = indirectlyStandardisedRatio(bands, { per: 1, confidence: 0.998 });
  const rate = indirectlyStandardisedRate(bands, { per: 100_000, confidence: 0.95 });
  if (!ratio.isEstimable || !ratio998.isEstimable || !rate.isEstimable) throw new Error('nothing was expected');
  return {
    observed: ratio.observed,
    expected: ratio.expected,
    ratio: ratio.value,
    ratio_lower95: ratio.lower,
    ratio_upper95: ratio.upper,
    ratio_lower998: ratio998.lower,
    ratio_upper998: ratio998.upper,
    reference_rate_per_100000: rate.referenceRate,
    rate_per_100000: rate.value,
    rate_lower95: rate.lower,
    rate_upper95: rate.upper,
  };
}

describeWithShared('reference: isr', () => {
  it('indirectly standardised ratios and rates are those that public health bodies publish', () => {
    const rows = readRows('isr');
    const { tolerance, cases } = readAnswers<{ tolerance: Tolerance; cases: Case[] }>('isr');
    const agreement = new Agreement('isr');

    for (const expected of cases) {
      const bands = rows
        .filter(({ area }) => area === expected.area)
        .map(({ count, pop, refcount, refpop }) => ({
          events: count === '' ? null : Number(count),
          exposure: Number(pop),
          referenceEvents: Number(refcount),
          referenceExposure: Number(refpop),
        }));
      for (const [figure, got] of Object.entries(standardise(bands)) as [Figure, number][]) {
        agreement.near(`${expected.area} ${figure}`, got, expected[figure], tolerance);
      }
    }

    agreement.conclude({ compared: cases.length, thereAre: new Set(rows.map(({ area }) => area)).size });
  });
});

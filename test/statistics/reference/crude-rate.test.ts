import { crudeRate } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

interface Case {
  case: number;
  method: 'exact' | 'byar';
  value: number;
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

const methodNames = { exact: 'garwood-exact', byar: 'byar' };

describeWithShared('reference: crude_rate', () => {
  it('rates and limits are those that public health bodies publish', () => {
    const rows = readRows('crude_rate');
    const { tolerance, cases } = readAnswers<{ tolerance: Tolerance; cases: Case[] }>('crude_rate');
    const agreement = new Agreement('crude_rate');

    for (const expected of cases) {
      const row = rows.find((candidate) => Number(candidate['case']) === expected.case) ?? {};
      const at = (confidence: number) =>
        crudeRate(Number(row['numerator']), Number(row['denominator']), { per: Number(row['multiplier']), confidence });
      const near = (label: string, got: number, answer: number) =>
        agreement.near(`case ${expected.case} ${label}`, got, answer, { ...tolerance, abs: 1e-12 });

      agreement.same(`case ${expected.case} method`, at(0.95).method, methodNames[expected.method]);
      near('value', at(0.95).value, expected.value);
      near('lower95', at(0.95).lower, expected.lower95);
      near('upper95', at(0.95).upper, expected.upper95);
      near('lower998', at(0.998).lower, expected.lower998);
      near('upper998', at(0.998).upper, expected.upper998);
    }

    agreement.conclude({ compared: cases.length, thereAre: rows.length });
  });
});

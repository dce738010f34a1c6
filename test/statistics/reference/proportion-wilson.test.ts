import { proportion } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

interface Case {
  case: number;
  value: number;
  lower95: number;
  upper95: number;
  lower998: number;
  upper998: number;
}

describeWithShared('reference: proportion_wilson', () => {
  it("proportions and percentages have Wilson's limits, nought and all included", () => {
    const rows = readRows('proportion_wilson');
    const { tolerance, cases } = readAnswers<{ tolerance: Tolerance; cases: Case[] }>('proportion_wilson');
    const agreement = new Agreement('proportion_wilson');

    for (const expected of cases) {
      const row = rows.find((candidate) => Number(candidate['case']) === expected.case) ?? {};
      const at = (confidence: number) =>
        proportion(Number(row['numerator']), Number(row['denominator']), {
          per: Number(row['multiplier']),
          confidence,
        });
      const near = (label: string, got: number, answer: number) =>
        agreement.near(`case ${expected.case} ${label}`, got, answer, tolerance);

      near('value', at(0.95).value, expected.value);
      near('lower95', at(0.95).lower, expected.lower95);
      near('upper95', at(0.95).upper, expected.upper95);
      near('lower998', at(0.998).lower, expected.lower998);
      near('upper998', at(0.998).upper, expected.upper998);
    }

    agreement.conclude({ compared: cases.length, thereAre: rows.length });
  });
});

import { exactPoissonInterval } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows, type Tolerance } from './reference-folder';

interface Answers {
  tolerance: Tolerance;
  cases: { case: number; lower: number; upper: number }[];
}

describeWithShared('reference: poisson_exact', () => {
  it("limits of a count are Garwood's at 90%, 95%, 99% and 99.8%", () => {
    const rows = readRows('poisson_exact');
    const { tolerance, cases } = readAnswers<Answers>('poisson_exact');
    const agreement = new Agreement('poisson_exact');

    for (const expected of cases) {
      const row = rows.find((candidate) => Number(candidate['case']) === expected.case) ?? {};
      const got = exactPoissonInterval(Number(row['count']), Number(row['confidence']));
      agreement.near(`case ${expected.case} lower`, got.lower, expected.lower, tolerance);
      agreement.near(`case ${expected.case} upper`, got.upper, expected.upper, tolerance);
    }

    agreement.conclude({ compared: cases.length, thereAre: rows.length });
  });
});

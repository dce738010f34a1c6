import { belowFiveTable, type Disclosed, disclosedCount } from '../../../src/statistics';
import { describeWithShared } from '../../support/shared-data';
import { Agreement, readAnswers, readRows } from './reference-folder';

interface Answers {
  cases: { case: number; count: number; hes_2018: Disclosed; lt5: Disclosed }[];
  secondary_suppression: { cells: number[]; total: number; lt5_expected: Disclosed[]; why: string }[];
}

describeWithShared('reference: disclosure', () => {
  it('counts are hidden and rounded as each rule has it', () => {
    const rows = readRows('disclosure');
    const { cases } = readAnswers<Answers>('disclosure');
    const agreement = new Agreement('disclosure (counts)');
    for (const expected of cases) {
      const count = Number(rows.find((row) => Number(row['case']) === expected.case)?.['count']);
      agreement.same(`case ${expected.case} count`, count, expected.count);
      agreement.same(`case ${expected.case} hes_2018`, disclosedCount(count, 'hes_2018'), expected.hes_2018);
      agreement.same(`case ${expected.case} by default`, disclosedCount(count), expected.hes_2018);
      agreement.same(`case ${expected.case} lt5`, disclosedCount(count, 'lt5'), expected.lt5);
    }
    agreement.conclude({ compared: cases.length, thereAre: rows.length });
  });

  it('a hidden cell gets the cover that it needs', () => {
    const { secondary_suppression: tables } = readAnswers<Answers>('disclosure');
    const agreement = new Agreement('disclosure (tables)');
    for (const { cells, total, lt5_expected: expected, why } of tables) {
      const disclosed = belowFiveTable(cells);
      agreement.same(why, disclosed.cells.join(', '), expected.join(', '));
      agreement.same(`${why}: total`, disclosed.total, total);
    }
    agreement.conclude({ compared: tables.length, thereAre: 4 });
  });
});

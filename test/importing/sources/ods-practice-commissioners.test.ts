import { readText } from '../support/read-text';
import { lines, linkRow } from '../support/samples';

const read = (...rows: string[]) => readText('ods-practice-commissioners', lines(...rows));

describe('a link from a practice to a commissioner', () => {
  it('is a spell with its last day, or a current one', async () => {
    expect((await read(linkRow('20020401', '20130331', 'M99001', '5ZZ'), linkRow())).rows).toEqual([
      {
        practiceCode: 'M99001',
        commissionerCode: '5ZZ',
        from: '2002-04-01',
        toInclusive: '2013-03-31',
        isAmended: false,
      },
      { practiceCode: 'M99001', commissionerCode: '99A', from: '2013-04-01', toInclusive: null, isAmended: false },
    ]);
  });

  it.each([
    [
      linkRow('20130401', '20130331'),
      'Left date (field 5) is "2013-03-31": expected no day before the join date, 2013-04-01',
    ],
    [linkRow('20130431'), 'Join date (field 4) is "20130431": expected a day that exists, written yyyymmdd'],
    [linkRow('20130401', '', 'M9900'), 'Practice code (field 1) is "M9900": expected a practice code such as M92002'],
    [linkRow().replace('"W"', '"X"'), 'Parent type (field 3) is "X": expected W'],
    [`${linkRow()},""`, 'the row has 7 cells: expected 6'],
    [
      linkRow('19990401', '20020331'),
      'the spell M99001 with 99A from 1999-04-01 stands already in line 1: expected once a file',
    ],
  ])('is refused with line and reason: %s', async (row, rejected) => {
    const { rejected: refused } = await read(linkRow('19990401', '20020331'), row);
    expect(refused).toEqual([expect.objectContaining({ line: 2, rejected })]);
  });

  it('tells the edition by the latest end, since joins are entered ahead', async () => {
    const { reading } = await read(linkRow('20020401', '20190731', 'M99001', '5ZZ'), linkRow('20191001'));
    expect(reading.edition).toMatchObject({ edition: '2019-07', publishedEarliest: '2019-07-31' });
  });
});

import { readText } from '../support/read-text';
import { lines, LONG_HEADER } from '../support/samples';

const read = (...rows: string[]) => readText('measures', lines(LONG_HEADER, ...rows));

describe('a value of a measure in the long form', () => {
  it('has practice, month and measure', async () => {
    expect((await read('M99001,2013-06-01,trimethoprim_share_of_items,0.8536585365853658')).rows).toEqual([
      {
        practiceCode: 'M99001',
        month: '2013-06-01',
        measure: 'trimethoprim_share_of_items',
        value: 0.8536585365853658,
        absence: null,
      },
    ]);
  });

  it.each([
    ['M99001,2013-06-15,a_share,0.5', 'month is "2013-06-15": expected the first day of a month, written yyyy-mm-01'],
    ['M99001,2013-13-01,a_share,0.5', 'month is "2013-13-01": expected the first day of a month, written yyyy-mm-01'],
    ['M99001,2013-06-01,a_share,', 'value is empty: expected a decimal number'],
    ['M99001,2013-06-01,a_share,1e999', 'value is "1e999": expected a decimal number'],
    ['M99001,2013-06-01,A Share,0.5', 'measure is "A Share": expected a name such as trimethoprim_share_of_items'],
    ['06A,2013-06-01,a_share,0.5', 'practice_code is "06A": expected a practice code such as M92002'],
    ['M99001,2013-06-01,a_share', 'the row has 3 cells: expected 4'],
  ])('is refused: %s', async (row, rejected) => {
    expect((await read(row)).rejected).toEqual([expect.objectContaining({ line: 2, rejected })]);
  });

  it('is refused when practice and month have one already, wherever it stood; another measure is another value', async () => {
    const { rows, rejected } = await read(
      'M99001,2013-06-01,a_share,0.5',
      'M99001,2013-07-01,a_share,0.5',
      'M99002,2013-06-01,a_share,0.5',
      'M99001,2013-06-01,b_share,0.5',
      'M99001,2013-06-01,a_share,0.6',
    );
    expect(rows).toHaveLength(4);
    expect(rejected).toEqual([
      expect.objectContaining({
        line: 6,
        rejected: 'M99001 has had a value of a_share for 2013-06-01 in an earlier line: expected one',
      }),
    ]);
  });

  it('tells its edition by its last month, after which it must have been published', async () => {
    const { reading } = await read('M99001,2018-06-01,a_share,0.5', 'M99002,2018-01-01,a_share,0.5');
    expect(reading.edition).toMatchObject({
      edition: '2018-06',
      publishedEarliest: '2018-07-01',
      publishedLatest: null,
    });
  });
});

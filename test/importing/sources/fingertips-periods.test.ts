import { readText } from '../support/read-text';
import { lines } from '../support/samples';
import { FINGERTIPS_HEADER, fingertipsRow } from '../support/statistics-samples';

async function periodOf(text: string, sortable = '', range = '') {
  const row = fingertipsRow({ 'Time period': text, 'Time period Sortable': sortable, 'Time period range': range });
  const { rows, rejected } = await readText('fingertips', lines(FINGERTIPS_HEADER, row), { edition: '2030-01' });
  return rows[0] === undefined ? rejected[0]!.rejected : [rows[0].periodStart, rows[0].periodMonths];
}

describe('a period of a public health profile', () => {
  it.each([
    ['2019', '20190000', '1y', '2019-01-01', 12],
    ['2019/20', '20190000', '1y', '2019-04-01', 12],
    ['1999/00', '19990000', '1y', '1999-04-01', 12],
    ['2019 Q1', '20190100', '1q', '2019-01-01', 3],
    ['2019 Q4', '20190400', '1q', '2019-10-01', 3],
    ['2019/20 Q1', '20190100', '1q', '2019-04-01', 3],
    ['2019/20 Q4', '', '', '2020-01-01', 3],
    ['2017 - 19', '20170000', '3y', '2017-01-01', 36],
    ['1998 - 2000', '19980000', '3y', '1998-01-01', 36],
    ['1999 - 01', '19990000', '3y', '1999-01-01', 36],
    ['2018/19 - 20/21', '20180000', '3y', '2018-04-01', 36],
    ['1999/00 - 01/02', '19990000', '3y', '1999-04-01', 36],
    ['Jan 2020', '20200001', '1m', '2020-01-01', 1],
    ['Mar 2020 - Feb 2021', '20200003', '1y', '2020-03-01', 12],
  ])('written %s begins and lasts as its form says', async (text, sortable, range, start, months) => {
    expect(await periodOf(text, sortable, range)).toEqual([start, months]);
  });

  it.each([
    '',
    '19',
    '2019/21',
    '2019/20 Q5',
    '2019 - 17',
    '2018/19 - 20/22',
    'Jänner 2020',
    'Feb 2021 - Mar 2020',
    '2019-20-21',
    '1900 - 50',
  ])('written "%s" is refused', async (text) => {
    expect(await periodOf(text)).toMatch(/^Time period is /);
  });

  it('is refused where the columns beside it contradict it', async () => {
    expect(await periodOf('2019', '20180000', '1y')).toBe(
      'Time period Sortable is "20180000": expected 2019 at its beginning, as the period 2019 has',
    );
    expect(await periodOf('2019', '20190000', '3y')).toBe(
      'Time period range is "3y": expected as long a range as that of the period 2019, 12 months',
    );
    expect(await periodOf('2019', '20190000', 'a year')).toMatch(/^Time period range is "a year"/);
  });
});

import { useFolder } from '../support/folder';
import { readAt, readText } from '../support/read-text';
import { lines } from '../support/samples';

const [JUNE, JULY, AUGUST] = ['1370044800', '1372636800', '1375315200'];
const HEADER = 'month,ratio_quantity.M99001,ratio_quantity.M99002';
const measure = 'a_share_of_items';
const read = (...rows: string[]) => readText('measures', lines(HEADER, ...rows), { measure });

describe('a wide file of a measure', () => {
  it('has a column for each practice and a row for each month in Unix seconds', async () => {
    expect((await read(`${JUNE},0.5,1.0`, `${JULY},0.25,0.0`)).rows).toEqual([
      { practiceCode: 'M99001', month: '2013-06-01', measure, value: 0.5, absence: null },
      { practiceCode: 'M99002', month: '2013-06-01', measure, value: 1, absence: null },
      { practiceCode: 'M99001', month: '2013-07-01', measure, value: 0.25, absence: null },
      { practiceCode: 'M99002', month: '2013-07-01', measure, value: 0, absence: null },
    ]);
  });

  it('has an empty cell where the denominator was 0, which is no value and not 0', async () => {
    expect((await read(`${JUNE},,0.5`)).rows[0]).toEqual({
      practiceCode: 'M99001',
      month: '2013-06-01',
      measure,
      value: null,
      absence: 'ZERO_DENOMINATOR',
    });
  });

  it('says how many of its empty cells may be those of a practice not open', async () => {
    const { reading } = await read(`${JUNE},,0.5`, `${JULY},0.5,`, `${AUGUST},0.5,`);
    expect(reading.summary.notes).toEqual([
      "3 empty cells are taken as months with a zero denominator; 1 of them stand before their practice's first value and " +
        '2 after its last, where it may not have been open',
    ]);
  });

  it('refuses a bad cell alone, by its column', async () => {
    const { rows, rejected } = await read(`${JUNE},n/a,0.5`);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([
      {
        line: 2,
        rejected: 'ratio_quantity.M99001 is "n/a": expected a decimal number, or nothing',
        column: 'ratio_quantity.M99001',
        value: 'n/a',
      },
    ]);
  });

  it.each([
    [
      '1370041200,0.5,0.5',
      'month is "1370041200": expected the first midnight (UTC) of a month, in seconds since 1970',
    ],
    [
      '2013-06-01,0.5,0.5',
      'month is "2013-06-01": expected the first midnight (UTC) of a month, in seconds since 1970',
    ],
    [`${JULY},0.5`, 'the row has 2 cells: expected 3'],
    [`${JUNE},0.1,0.1`, 'the month 2013-06-01 stands already in line 2'],
  ])('refuses a bad month whole: %s', async (row, rejected) => {
    const { rows, rejected: refused } = await read(`${JUNE},0.5,0.5`, row);
    expect(rows).toHaveLength(2);
    expect(refused).toEqual([expect.objectContaining({ line: 3, rejected })]);
  });

  it.each([
    [
      'a column that is no practice',
      `${HEADER},total`,
      'the column "total" is not called ratio_quantity.<practice code> like the others',
    ],
    [
      'columns of two measures',
      `${HEADER},ratio_items.M99003`,
      'the column "ratio_items.M99003" is not called ratio_quantity.<practice code> like the others',
    ],
    ['a practice twice', `${HEADER},ratio_quantity.M99001`, 'the practice M99001 has two columns'],
  ])('is refused whole with %s', async (_, header, fact) => {
    await expect(readText('measures', lines(header), { measure })).rejects.toMatchObject({
      code: 'HEADER_UNUSABLE',
      message: `standard input: ${fact}: was the file joined or edited by hand?`,
    });
  });
});

describe('the measure of a wide file', () => {
  const folder = useFolder();
  const TEXT = lines(HEADER, `${JUNE},0.5,1.0`);
  const measureIn = async (name: string, options = {}) =>
    (await readAt('measures', await folder.write(name, TEXT), options)).rows[0]!.measure;

  it('is the one that is given', async () => {
    expect(await measureIn('other_share/r.csv', { measure })).toBe(measure);
  });

  it('is else the name of its folder, years left away', async () => {
    expect(await measureIn('a_share_of_items/r.csv')).toBe('a_share_of_items');
    expect(await measureIn('b_share_of_items-2013-2018/r.csv')).toBe('b_share_of_items');
  });

  it.each(['trimethoprim-2013-2018', 'Downloads', 'my files'])(
    'is not guessed from a folder called %j, which names a subject at best',
    async (name) => {
      await expect(measureIn(`${name}/r.csv`)).rejects.toMatchObject({
        code: 'MEASURE_UNNAMED',
        message: expect.stringMatching(
          /r\.csv: a wide file does not say which measure it holds: give the option measure, such as trimethoprim_share_of_items$/,
        ),
      });
    },
  );

  it('must be a name when it is given', async () => {
    await expect(measureIn('r.csv', { measure: 'A share' })).rejects.toThrow(
      /: "A share" is no name of a measure: give the option measure/,
    );
  });
});

import { readText } from '../support/read-text';
import { lines } from '../support/samples';
import { englandRow, FINGERTIPS_HEADER, fingertipsRow } from '../support/statistics-samples';

const read = (...rows: string[]) => readText('fingertips', lines(FINGERTIPS_HEADER, ...rows));

describe('a download of public health profiles', () => {
  it('gives a value of an area, with what it is a value of', async () => {
    const { rows, reading } = await read(fingertipsRow({ Count: '25', Denominator: '200' }));
    expect(rows).toEqual([
      {
        metric: 'FINGERTIPS_99999',
        indicatorId: '99999',
        indicatorName: 'Elm disease',
        sex: 'Persons',
        age: 'All ages',
        areaCode: 'M99001',
        areaType: 'GP',
        period: '2019',
        periodStart: '2019-01-01',
        periodMonths: 12,
        value: 12.5,
        count: 25,
        denominator: 200,
        absence: null,
        valuePrecision: 0.05,
      },
    ]);
    expect(reading.summary.notes).toEqual([]);
  });

  it('has England once, however often it is listed', async () => {
    const { rows, reading } = await read(englandRow(), englandRow({ 'Parent Code': 'E92000001' }), fingertipsRow());
    expect(rows.map(({ areaCode }) => areaCode)).toEqual(['E92000001', 'M99001']);
    expect(reading.summary).toMatchObject({ read: 3, taken: 2, leftOut: 1 });
    expect(reading.summary.notes).toEqual([
      'left out: 1 rows repeat an earlier one under another parent, such as England under itself',
    ]);
  });

  it('is refused where an area has two values for one period', async () => {
    const { rejected } = await read(englandRow(), englandRow({ Value: '12.6' }));
    expect(rejected).toEqual([
      { line: 3, rejected: 'E92000001 has had another value for FINGERTIPS_99999 in 2019 in line 2: expected one' },
    ]);
  });

  it('leaves rows of a category out: they are no headline', async () => {
    const category = { 'Category Type': 'Deprivation deciles', Category: 'Most deprived', Value: '99' };
    const { rows, reading } = await read(fingertipsRow(category), fingertipsRow());
    expect(rows.map(({ value }) => value)).toEqual([12.5]);
    expect(reading.summary).toMatchObject({ read: 2, taken: 1, leftOut: 1 });
  });

  it.each([
    ['Persons', 'All ages', 'FINGERTIPS_99999'],
    ['Not applicable', 'Not applicable', 'FINGERTIPS_99999'],
    ['Female', 'All ages', 'FINGERTIPS_99999_FEMALE'],
    ['Persons', '<75 yrs', 'FINGERTIPS_99999_UNDER_75_YRS'],
    ['Male', '18+ yrs', 'FINGERTIPS_99999_MALE_18_PLUS_YRS'],
    ['Persons', '65-74 yrs', 'FINGERTIPS_99999_65_74_YRS'],
  ])('makes a metric of its own of each part: %s, %s', async (Sex, Age, code) => {
    const { rows } = await read(fingertipsRow({ Sex, Age }));
    expect(rows.map(({ metric }) => metric)).toEqual([code]);
  });

  it('refuses the second of two parts that one code would mix', async () => {
    const { rows, rejected } = await read(fingertipsRow({ Age: '10-24 yrs' }), fingertipsRow({ Age: '10 24 yrs' }));
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([expect.objectContaining({ line: 3, column: 'Age' })]);
  });

  it.each([
    ['Value suppressed for disclosure control due to small count', 'SUPPRESSED'],
    ['Value missing due to small sample size', 'SUPPRESSED'],
    ['Value suppressed due to incompleteness of source data', 'NOT_PUBLISHED'],
    ['Value not published for data quality reasons', 'NOT_PUBLISHED'],
    ['Not applicable', 'NOT_APPLICABLE'],
    ['Data not collected', 'NOT_COLLECTED'],
    ['Value missing in source data', 'NOT_PUBLISHED'],
    ['', 'NOT_PUBLISHED'],
  ])('says why a value is missing: "%s"', async (note, absence) => {
    const { rows } = await read(fingertipsRow({ Value: '', 'Value note': note }));
    expect(rows).toMatchObject([{ value: null, absence }]);
  });

  it('reports notes that it does not know, and those beside values', async () => {
    const { reading } = await read(
      fingertipsRow({ Value: '', 'Value note': 'Elm pollen' }),
      fingertipsRow({ Value: '', 'Area Code': 'M99002' }),
      fingertipsRow({ 'Value note': 'Interpret with caution', 'Area Code': 'M99003' }),
    );
    expect(reading.summary.notes).toEqual([
      'values are missing in 2 rows, each with a reason',
      '1 missing values have the note "Elm pollen", and are taken as not published',
      '1 missing values have no note, and are taken as not published',
      '1 values have the note "Interpret with caution", and are kept',
    ]);
  });

  it('says that published confidence limits are not kept', async () => {
    const { reading } = await read(fingertipsRow({ 'Lower CI 95.0 limit': '11', 'Upper CI 95.0 limit': '14' }));
    expect(reading.summary.notes).toEqual(['confidence limits as published stand in 1 rows, and are not kept']);
  });

  it.each([
    [{ Value: 'high' }, 'Value is "high": expected a decimal number, or nothing'],
    [{ Denominator: '-1' }, 'Denominator is "-1": expected a number, 0 or more'],
    [{ 'Indicator ID': 'elm' }, 'Indicator ID is "elm": expected a number'],
    [{ 'Area Code': '' }, 'Area Code is empty: expected the code of an area'],
    [{ 'Indicator Name': '' }, 'Indicator Name is empty: expected some text'],
  ])('refuses a bad cell with its line: %j', async (cells, reason) => {
    const { rejected } = await read(fingertipsRow(cells));
    expect(rejected).toEqual([expect.objectContaining({ line: 2, rejected: reason })]);
  });

  it('is read without the newest column, with a byte order mark, quoted line breaks and Latin-1', async () => {
    const older = lines(FINGERTIPS_HEADER, fingertipsRow()).replace(/,[^,\n]*\n/g, '\r\n');
    expect((await readText('fingertips', `\uFEFF${older}`)).rows).toHaveLength(1);
    const name = '"Elm\nna\u00efvet\u00e9"';
    const text = lines(
      FINGERTIPS_HEADER,
      fingertipsRow({ 'Indicator Name': name }),
      fingertipsRow({ 'Area Code': 'M99002' }),
    );
    const { rows, lines: at } = await readText('fingertips', Buffer.from(text, 'latin1'));
    expect(rows[0]!.indicatorName).toBe('Elm\nna\u00efvet\u00e9');
    expect(at).toEqual([2, 4]);
  });

  it('is dated by the beginning of its last period, for want of better', async () => {
    const { reading } = await read(
      fingertipsRow({ 'Time period': '2018', 'Time period Sortable': '20180000' }),
      fingertipsRow(),
    );
    expect(reading.edition).toMatchObject({ edition: '2019-01', publishedEarliest: '2019-01-01', toldBy: 'CONTENT' });
  });

  it('is not what lacks a column, and is refused with one twice', async () => {
    const lacking = FINGERTIPS_HEADER.replace('Value note', 'Remarks');
    await expect(readText('fingertips', lines(lacking, fingertipsRow()))).rejects.toMatchObject({ code: 'WRONG_KIND' });
    const twice = FINGERTIPS_HEADER.replace('New data', 'VALUE');
    await expect(readText('fingertips', lines(twice, fingertipsRow()))).rejects.toMatchObject({
      code: 'HEADER_UNUSABLE',
    });
  });
});

import { readText } from '../support/read-text';
import { commissionerRow, lines, trustRow } from '../support/samples';

describe('a row of the list of trusts', () => {
  const read = (...rows: string[]) => readText('ods-trusts', lines(...rows));

  it('gives every field, with null for what is empty', async () => {
    expect((await read(trustRow({ 12: '20230331' }))).rows).toEqual([
      {
        odsCode: 'R9X',
        name: 'ELM NHS TRUST',
        nationalGrouping: 'Y60',
        highLevelHealthGeography: 'QUA',
        addressLines: ['THE ELM SURGERY', '1 ELM ROAD', 'WOLVERHAMPTON'],
        postcode: 'WV1 1AA',
        openedOn: '1994-04-01',
        closedOn: '2023-03-31',
        telephone: '01902 000000',
        isAmended: true,
        governmentOfficeRegion: 'F',
      },
    ]);
  });

  it('may have a code of five characters', async () => {
    expect((await read(trustRow({ 1: 'G6V2S' }))).rows.map(({ odsCode }) => odsCode)).toEqual(['G6V2S']);
  });

  it.each([
    [
      { 1: 'M92002' },
      'Organisation code (field 1) is "M92002": expected a code of three or five capital letters and digits',
    ],
    [{ 13: 'A' }, 'Status (field 13) is "A": expected nothing'],
    [{ 14: 'RO319' }, 'Sub-type (field 14) is "RO319": expected nothing'],
    [{ 24: 'RL4' }, 'Government office region (field 24) is "RL4": expected one letter'],
    [{ 11: '' }, 'Open date (field 11) is empty: expected a day that exists, written yyyymmdd'],
    [{ 12: '19940331' }, 'Close date (field 12) is "1994-03-31": expected no day before the open date, 1994-04-01'],
    [{ 2: '' }, 'Name (field 2) is empty: expected some text'],
  ])('is refused with line and reason: %j', async (fields, rejected) => {
    const { rejected: refused } = await read(trustRow({ 1: 'R9Y' }), trustRow(fields));
    expect(refused).toEqual([expect.objectContaining({ line: 2, rejected })]);
  });

  it('is refused when its code stands there already', async () => {
    expect((await read(trustRow(), trustRow())).rejected).toMatchObject([
      { line: 2, rejected: 'organisation code R9X stands already in line 1: expected once a file' },
    ]);
  });
});

describe('a row of the list of commissioners', () => {
  const read = (...rows: string[]) => readText('ods-commissioners', lines(...rows));

  it('has no roles, one or several', async () => {
    const { rows } = await read(
      commissionerRow({ 12: '20210331' }),
      commissionerRow({ 1: 'D9Z9Z', 14: 'RO319' }),
      commissionerRow({ 1: '98A', 14: 'RO319|RO326' }),
    );
    expect(rows.map(({ odsCode, roleIds, closedOn }) => [odsCode, roleIds, closedOn])).toEqual([
      ['99A', [], '2021-03-31'],
      ['D9Z9Z', ['RO319'], null],
      ['98A', ['RO319', 'RO326'], null],
    ]);
  });

  it.each([
    [{ 14: 'B' }, 'Sub-type (field 14) is "B": expected role ids such as RO319, joined by a bar'],
    [{ 24: 'F' }, 'Provider or purchaser (field 24) is "F": expected nothing'],
  ])('is refused with line and reason: %j', async (fields, rejected) => {
    // Further down than a file is recognised by: a region's letter among the first rows is that of a trust.
    const others = [1, 2, 3, 4, 5].map((n) => commissionerRow({ 1: `98${n}` }));
    const { rejected: refused } = await read(...others, commissionerRow(fields));
    expect(refused).toEqual([expect.objectContaining({ line: 6, rejected })]);
  });
});

describe('the edition of a list without a telling path', () => {
  it.each([
    ['ods-trusts', trustRow, 'the latest opening of a trust is 2024-11-01'],
    ['ods-commissioners', commissionerRow, 'the latest opening of a commissioner is 2024-11-01'],
  ] as const)('is the month of the latest opening that is no plan: %s', async (kind, row, basis) => {
    const content = lines(row({ 11: '20241101' }), row({ 1: 'R9Y', 11: '20260401' }));
    const { reading } = await readText(kind, content, { notAfter: '2024-12-20' });
    expect(reading.edition).toMatchObject({ edition: '2024-11', publishedEarliest: '2024-11-01' });
    expect(reading.edition.basis).toBe(`${basis}, and the file was there on 2024-12-20`);
  });
});

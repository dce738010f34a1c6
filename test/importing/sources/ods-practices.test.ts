import { readText } from '../support/read-text';
import { lines, registerRow } from '../support/samples';

const read = (...rows: string[]) => readText('ods-practices', lines(...rows));
const reasonFor = async (fields: Record<number, string>) =>
  (await read(registerRow({ 1: 'M99999' }), registerRow(fields))).rejected;

describe('a row of the register of practices', () => {
  it('gives every field, with null for what is empty', async () => {
    expect((await read(registerRow({ 1: 'M99002', 12: '', 18: '' }))).rows).toEqual([
      {
        odsCode: 'M99002',
        name: 'THE ELM SURGERY',
        nationalGrouping: 'Y60',
        highLevelHealthGeography: 'QUA',
        addressLines: ['THE ELM SURGERY', '1 ELM ROAD', 'WOLVERHAMPTON'],
        postcode: 'WV1 1AA',
        openedOn: '1974-04-01',
        closedOn: null,
        status: 'ACTIVE',
        subType: 'B',
        commissionerCode: 'D2P2L',
        joinedProviderOn: '2021-04-01',
        leftProviderOn: null,
        telephone: null,
        isAmended: false,
        operatorCode: 'D2P2L',
        prescribingSetting: '4',
      },
    ]);
  });

  it('may be closed, dormant without a closing date, or proposed', async () => {
    const { rows } = await read(
      registerRow({ 1: 'M99002', 12: '20171031', 13: 'C' }),
      registerRow({ 1: 'M99003', 13: 'D' }),
      registerRow({ 1: 'M99004', 11: '20990401', 13: 'P' }),
    );
    expect(rows.map(({ status, openedOn, closedOn }) => [status, openedOn, closedOn])).toEqual([
      ['CLOSED', '1974-04-01', '2017-10-31'],
      ['DORMANT', '1974-04-01', null],
      ['PROPOSED', '2099-04-01', null],
    ]);
  });

  it('loses blanks around a cell', async () => {
    expect((await read(registerRow({ 5: ' ST.MARTIN ' }))).rows[0]!.addressLines[0]).toBe('ST.MARTIN');
  });

  it('may have the code of an island practice', async () => {
    expect((await read(registerRow({ 1: 'GUE645' }))).rows).toHaveLength(1);
  });

  it('is taken whatever its prescribing setting: who wants GP practices asks for 4', async () => {
    const { rows } = await read(registerRow({ 26: '25' }), registerRow({ 1: 'M99002', 26: '' }));
    expect(rows.map((row) => row.prescribingSetting)).toEqual(['25', null]);
  });

  it('is read with CRLF as with LF', async () => {
    const crlf = await readText('ods-practices', `${registerRow()}\r\n${registerRow({ 1: 'M99002', 27: '' })}\r\n`);
    expect(crlf.rows).toEqual((await read(registerRow(), registerRow({ 1: 'M99002' }))).rows);
  });
});

describe('a row of the register is refused with line, field, value and what is expected', () => {
  it.each([
    [{ 13: 'X' }, 'Status (field 13) is "X": expected one of A, C, D, P'],
    [{ 13: '' }, 'Status (field 13) is empty: expected one of A, C, D, P'],
    [{ 14: 'Q' }, 'Sub-type (field 14) is "Q": expected one of B, Z, nothing'],
    [{ 11: '20210230' }, 'Open date (field 11) is "20210230": expected a day that exists, written yyyymmdd'],
    [{ 11: '' }, 'Open date (field 11) is empty: expected a day that exists, written yyyymmdd'],
    [{ 12: '1/4/2013' }, 'Close date (field 12) is "1/4/2013": expected a day that exists, written yyyymmdd'],
    [{ 12: '19731231' }, 'Close date (field 12) is "1973-12-31": expected no day before the open date, 1974-04-01'],
    [{ 17: '20200101' }, 'Left date (field 17) is "2020-01-01": expected no day before the join date, 2021-04-01'],
    [{ 1: 'm99001' }, 'Organisation code (field 1) is "m99001": expected a practice code such as M92002'],
    [{ 2: ' ' }, 'Name (field 2) is empty: expected some text'],
    [{ 22: '2' }, 'Amended record indicator (field 22) is "2": expected one of 0, 1'],
    [
      { 24: 'a trust' },
      'Provider or purchaser (field 24) is "a trust": expected an organisation code: 3 to 8 capital letters and digits',
    ],
    [{ 26: 'GP' }, 'Prescribing setting (field 26) is "GP": expected a number of one or two digits'],
  ])('%j', async (fields, rejected) => {
    const [field, value] = Object.entries(fields)[0]!;
    const refused = await reasonFor(fields);
    expect(refused).toEqual([expect.objectContaining({ line: 2, rejected })]);
    expect(refused[0]!.column).toMatch(new RegExp(`\\(field ${field}\\)$`));
    expect(refused[0]!.value?.replaceAll('-', '')).toBe(value.trim());
  });

  it('when it has another number of cells', async () => {
    const { rejected } = await read(registerRow(), registerRow({ 1: 'M99002' }).replace(/,""$/, ''));
    expect(rejected).toEqual([expect.objectContaining({ line: 2, rejected: 'the row has 26 cells: expected 27' })]);
  });

  it('when its code stands there already; the first row is kept', async () => {
    const { rows, rejected } = await read(registerRow(), registerRow({ 1: 'M99002' }), registerRow({ 2: 'AGAIN' }));
    expect(rows.map(({ odsCode, name }) => [odsCode, name])).toEqual([
      ['M99001', 'THE ELM SURGERY'],
      ['M99002', 'THE ELM SURGERY'],
    ]);
    expect(rejected).toEqual([
      {
        line: 3,
        rejected: 'organisation code M99001 stands already in line 1: expected once a file',
        column: 'Organisation code (field 1)',
        value: 'M99001',
      },
    ]);
  });

  it('and the reason never carries more than a glimpse of a broken cell, nor its control characters', async () => {
    const [refused] = await reasonFor({ 13: `\u001b[31m${'x'.repeat(500)}` });
    expect(refused!.rejected).toMatch(/^Status \(field 13\) is "\\u001b\[31mx{55}…": expected one of/);
  });
});

describe('the edition of a register without a telling path', () => {
  it('is the month of the latest opening, proposed practices and days after the file was stored not counted', async () => {
    const content = lines(
      registerRow({ 11: '20250210' }),
      registerRow({ 1: 'M99002', 11: '20250423', 13: 'P' }),
      registerRow({ 1: 'M99003', 11: '20260101' }),
    );
    const { reading } = await readText('ods-practices', content, { notAfter: '2025-05-20' });
    expect(reading.edition).toEqual({
      edition: '2025-02',
      publishedEarliest: '2025-02-10',
      publishedLatest: '2025-05-20',
      toldBy: 'CONTENT',
      basis:
        'the latest opening of a practice that is not merely proposed is 2025-02-10, and the file was there on 2025-05-20',
    });
  });
});

import { readText } from '../support/read-text';
import { LIST_HEADER, lines, listRow } from '../support/samples';

const read = (...rows: string[]) => readText('nhs-list-size', lines(LIST_HEADER, ...rows));

describe('a list size', () => {
  it('is the total of a practice on the day of the extract', async () => {
    expect((await read(listRow('8284'))).rows).toEqual([
      {
        practiceCode: 'M99001',
        extractDate: '2021-01-01',
        patients: 8284,
        commissionerCode: '06A',
        onsCommissionerCode: 'E38000210',
        postcode: 'WV1 1AA',
      },
    ]);
  });

  it('may have a thousands separator', async () => {
    expect((await read(listRow('"13,012"'))).rows[0]!.patients).toBe(13_012);
  });

  it('is read below the headings used since July 2022, which say sub-ICB location', async () => {
    const header = LIST_HEADER.replace('CCG_CODE,ONS_CCG_CODE', 'SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE');
    expect((await readText('nhs-list-size', lines(header, listRow()))).rows).toEqual((await read(listRow())).rows);
  });

  it('is not a row of one sex or one age: those are left out and counted', async () => {
    const { rows, reading } = await read(
      listRow('100', 'M99001'),
      listRow('48', 'M99001', 'MALE'),
      listRow('3', 'M99001', 'FEMALE', '64'),
      listRow('2', 'M99001', 'ALL', '95+'),
    );
    expect(rows.map(({ patients }) => patients)).toEqual([100]);
    expect(reading.summary).toEqual({
      read: 4,
      taken: 1,
      rejected: 0,
      leftOut: 3,
      notes: ['left out: 3 rows for one sex or one age'],
    });
  });

  it.each([
    ['a count that is none', listRow('-5'), 'NUMBER_OF_PATIENTS is "-5": expected a whole number, 0 or more'],
    ['an empty count', listRow(''), 'NUMBER_OF_PATIENTS is empty: expected a whole number, 0 or more'],
    ['a type other than GP', listRow().replace(',GP,', ',CCG,'), 'TYPE is "CCG": expected GP'],
    ['a sex that is none', listRow('1', 'M99001', 'X'), 'SEX is "X": expected one of ALL, MALE, FEMALE'],
    [
      'a day that does not exist',
      listRow('1', 'M99001', 'ALL', 'ALL', '31FEB2021'),
      'EXTRACT_DATE is "31FEB2021": expected a day that exists, written like 01JAN2021',
    ],
    ['a cell too many', `${listRow()},1`, 'the row has 11 cells: expected 10'],
    [
      'another publication',
      listRow().replace('GP_PRAC_PAT_LIST', 'OTHER'),
      'PUBLICATION is "OTHER": expected GP_PRAC_PAT_LIST',
    ],
  ])('is refused with %s', async (_, row, rejected) => {
    expect((await read(row)).rejected).toEqual([expect.objectContaining({ line: 2, rejected })]);
  });

  it('is refused when the practice has a total of that day already', async () => {
    expect((await read(listRow('5'), listRow('6'))).rejected).toEqual([
      expect.objectContaining({
        line: 3,
        rejected: 'the total of M99001 on 2021-01-01 stands already in line 2: expected once a file',
      }),
    ]);
  });

  it('tells its edition by the extract date', async () => {
    expect((await read(listRow())).reading.edition).toEqual({
      edition: '2021-01',
      publishedEarliest: '2021-01-01',
      publishedLatest: null,
      toldBy: 'CONTENT',
      basis: 'it was extracted on 2021-01-01',
    });
  });

  it('of two extracts in one file leaves the edition to the caller', async () => {
    const { reading } = await read(listRow(), listRow('1', 'M99001', 'ALL', 'ALL', '01FEB2021'));
    expect(() => reading.edition).toThrow(
      'standard input: it holds 2 extract dates: give the option edition, such as 2025-05',
    );
  });
});

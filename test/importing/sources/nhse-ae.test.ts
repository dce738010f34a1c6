import { useFolder } from '../support/folder';
import { AE_HEADER, aeRow, silentAeRow, SYSTEMS_HEADER, TIDY_AE_HEADER } from '../support/activity-samples';
import { readAt, readText } from '../support/read-text';
import { lines } from '../support/samples';

const read = (...rows: string[]) => readText('nhse-ae', lines(AE_HEADER, ...rows), { month: '2025-05' });
const readTidy = (...rows: string[]) => readText('nhse-ae', lines(TIDY_AE_HEADER, ...rows));
const refusal = (rejected: string) => expect.objectContaining({ line: 2, rejected });

describe('a month of a provider', () => {
  it('is read by the place of its columns', async () => {
    expect((await read(aeRow())).rows).toEqual([
      {
        holds: 'PROVIDER_MONTH',
        providerCode: 'R9X',
        providerName: 'Elm NHS Trust',
        month: '2025-05-01',
        departments: {
          TYPE_1: { attendances: 16_000, overFourHours: 4_000, admissions: 4_500 },
          TYPE_2: { attendances: 0, overFourHours: 0, admissions: 0 },
          OTHER: { attendances: 4_000, overFourHours: 0, admissions: 5 },
        },
        all: { attendances: 20_000, overFourHours: 4_000, admissions: 4_505 },
        otherAdmissions: 1_495,
        waitedOverFourHoursForAdmission: 700,
        waitedOverTwelveHoursForAdmission: 90,
      },
    ]);
  });

  it('may be nothing but zeros, with a dash for each share', async () => {
    const { rows, rejected } = await read(silentAeRow());
    expect(rejected).toEqual([]);
    expect(rows).toEqual([expect.objectContaining({ all: { attendances: 0, overFourHours: 0, admissions: 0 } })]);
  });

  it.each([
    [
      'a total that is not the sum',
      { 7: '20001' },
      'Total attendances (field 7) is "20001": expected 20000, the sum of its parts',
    ],
    [
      'attendances that are not those under and over four hours',
      { 8: '12001', 11: '16001' },
      'Type 1 Departments - Major A&E (field 4) is "16000": expected 16001, the sum of its parts',
    ],
    [
      'admissions that are not the sum',
      { 25: '6001' },
      'Total Emergency Admissions (field 25) is "6001": expected 6000, the sum of its parts',
    ],
    [
      'another share than that of its attendances',
      { 17: '76.00%' },
      'Percentage in 4 hours or less (type 1) (field 17) is "76.00%": expected 75.0%, the share of its attendances',
    ],
    [
      'a share of nothing',
      { 18: '0.00%' },
      'Percentage in 4 hours or less (type 2) (field 18) is "0.00%": expected -, since there were no attendances',
    ],
    [
      'a thousands separator in the wrong place',
      { 27: '"1,00"' },
      `Number of patients spending >12 hours from decision to admit to admission (field 27) is "1,00": expected a whole number, 0 or more`,
    ],
    ['no name', { 3: '' }, 'Name (field 3) is empty: expected some text'],
    ['a cell too many', { 27: '90,1' }, 'the row has 28 cells: expected 27'],
  ])('is refused with %s', async (_, cells, rejected) => {
    expect((await read(aeRow(cells))).rejected).toEqual([refusal(rejected)]);
  });

  it('stands once for a provider', async () => {
    expect((await read(aeRow(), aeRow())).rejected).toEqual([
      expect.objectContaining({ line: 3, rejected: 'the provider R9X stands already in line 2: expected once a file' }),
    ]);
  });
});

describe('the month of an A&E file', () => {
  const folder = useFolder();
  const readNamed = async (name: string, month?: string) =>
    readAt('nhse-ae', await folder.write(name, lines(AE_HEADER, aeRow())), { month });

  it.each([
    ['May-2025-AE.csv', '2025-05-01'],
    ['Monthly AE september 2025.csv', '2025-09-01'],
    ['AE_by_provider_Dec_2025.csv', '2025-12-01'],
  ])('is told by its name: %s', async (name, month) => {
    const { rows, reading } = await readNamed(name);
    expect(rows).toEqual([expect.objectContaining({ month })]);
    expect(reading.edition.edition).toBe(month.slice(0, 7));
  });

  it('is told by the option where the name says nothing', async () => {
    expect((await readNamed('ae.csv', '2025-05')).rows).toEqual([expect.objectContaining({ month: '2025-05-01' })]);
  });

  it.each([
    ['ae.csv', undefined, 'nothing says which month it is of'],
    ['Mayor-2025.csv', undefined, 'nothing says which month it is of'],
    ['May-2025-AE.csv', '2025-06', 'name and option speak of several months (2025-05, 2025-06)'],
    ['May-2025-to-June-2025.csv', undefined, 'name and option speak of several months (2025-05, 2025-06)'],
    ['May-2025-AE.csv', 'May', 'the month "May" is unclear: write it like 2025-05'],
  ])('is refused when it is not clear: %s with %s', async (name, month, fact) => {
    await expect(readNamed(name, month)).rejects.toMatchObject({
      code: 'MONTH_UNNAMED',
      message: expect.stringContaining(`${name}: ${fact}`),
    });
  });
});

describe('the header of an A&E file', () => {
  const headings = AE_HEADER.split(',');
  const refused = (header: string[]) => readText('nhse-ae', lines(header.join(','), aeRow()), { month: '2025-05' });

  it.each([
    [
      'without one of its columns',
      headings.toSpliced(10, 1),
      'column 11 of the header is "Type 1 Departments - Major A&E"',
    ],
    [
      'with one more at its end',
      [...headings, 'Notes'],
      'column 28 of the header is "Notes" where nothing more is expected',
    ],
    [
      'cut off',
      headings.slice(0, 20),
      'column 21 of the header is nothing where "Emergency Admissions via Type 2 A&E"',
    ],
    [
      'with two columns the other way round',
      headings.with(10, headings[14]!).with(14, headings[10]!),
      'column 11 of the header is "Total Attendances > 4 hours" where "Total Attendances < 4 hours" is expected',
    ],
  ])('is refused %s, since columns are read by place', async (_, header, message) => {
    await expect(refused(header)).rejects.toMatchObject({
      code: 'HEADER_UNUSABLE',
      message: expect.stringContaining(message),
    });
  });

  it('of other tables with a code, a region and a name is none', async () => {
    await expect(refused(['Code', 'Region', 'Name', 'Total attendances'])).rejects.toMatchObject({
      code: 'WRONG_KIND',
    });
  });
});

describe('a month of a department', () => {
  it('is read by the names of its columns, in no order', async () => {
    const { rows, reading } = await readTidy('2017-03-01,R9X,1,21289,2879,5060', '2016-04-01,R9X,other,100,0,0');
    expect(rows).toMatchObject([
      {
        ...{ holds: 'DEPARTMENT_MONTH', providerCode: 'R9X', month: '2017-03-01', department: 'TYPE_1' },
        activity: { attendances: 21_289, overFourHours: 2_879, admissions: 5_060 },
      },
      { month: '2016-04-01', department: 'OTHER' },
    ]);
    expect(reading.edition).toMatchObject({ edition: '2017-03', publishedEarliest: '2017-04-01' });
  });

  it.each([
    ['2017-03-02,R9X,1,5,1,1', 'period is "2017-03-02": expected the first day of a month, yyyy-mm-01'],
    ['2017-03-01,R9X,3,5,1,1', 'type is "3": expected one of 1, 2, other'],
    ['2017-03-01,R9X,1,5,6,1', 'breaches is "6": expected at most the attendances, 5'],
    ['2017-03-01,R9X,1,NA,6,1', 'attendances is "NA": expected a whole number, 0 or more'],
  ])('is refused: %s', async (row, rejected) => {
    expect((await readTidy(row)).rejected).toEqual([refusal(rejected)]);
  });

  it('stands once in a file', async () => {
    expect((await readTidy('2017-03-01,R9X,1,5,1,1', '2017-03-01,R9X,1,5,1,1')).rejected).toEqual([
      expect.objectContaining({
        line: 3,
        rejected: 'the department of type 1 of R9X in 2017-03 stands already in line 2: expected once a file',
      }),
    ]);
  });
});

describe('the systems of providers', () => {
  const folder = useFolder();
  const SYSTEM = 'R9X,Elm NHS Trust,Q99,NHS Elm Integrated Care Board,Midlands';
  const readIn = async (name: string, ...rows: string[]) =>
    readAt('nhse-ae', await folder.write(name, lines(SYSTEMS_HEADER, ...rows)));

  it('are the boards whose area they are listed in; codes have no small letters and no blanks', async () => {
    const { rows } = await readIn('2025-26/System-Mapping.csv', SYSTEM, 'NTV0b ,Walk-In,Q99,NHS Elm,Midlands');
    expect(rows).toEqual([
      {
        holds: 'SYSTEM',
        providerCode: 'R9X',
        providerName: 'Elm NHS Trust',
        boardCode: 'Q99',
        boardName: 'NHS Elm Integrated Care Board',
      },
      expect.objectContaining({ providerCode: 'NTV0B' }),
    ]);
  });

  it('that say the same twice are taken once, and two boards of one provider are refused', async () => {
    const { rows, rejected, reading } = await readIn('2025-26/a.csv', SYSTEM, SYSTEM, SYSTEM.replace('Q99', 'Q98'));
    expect([rows.length, reading.summary.leftOut]).toEqual([1, 1]);
    expect(rejected).toEqual([
      expect.objectContaining({
        line: 4,
        rejected: 'the provider R9X stands already in line 2, with Q99: expected one board',
      }),
    ]);
  });

  it('are no older than the year that their folder is named for', async () => {
    const { reading } = await readIn('2025-26/System-Mapping.csv', SYSTEM);
    expect(reading.edition).toMatchObject({ edition: '2025-04', publishedEarliest: '2025-04-01' });
  });

  it.each(['System-Mapping.csv', '2025-27/System-Mapping.csv'])('in %s need an edition to be given', async (name) => {
    const { reading } = await readIn(name, SYSTEM);
    expect(() => reading.edition).toThrow('nothing says which edition this is: give the option edition');
  });
});

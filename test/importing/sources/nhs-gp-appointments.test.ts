import {
  APPOINTMENTS_HEADER,
  appointmentsRow,
  COVERAGE_HEADER,
  coverageRow,
  PRACTICE_APPOINTMENTS_HEADER,
  practiceAppointmentsRow,
} from '../support/activity-samples';
import { readText } from '../support/read-text';
import { lines } from '../support/samples';

const read = (...rows: string[]) => readText('nhs-gp-appointments', lines(APPOINTMENTS_HEADER, ...rows));
const readCoverage = (...rows: string[]) => readText('nhs-gp-appointments', lines(COVERAGE_HEADER, ...rows));

describe('appointments by commissioner', () => {
  it('are a row for each month and breakdown', async () => {
    const [row] = (await read(appointmentsRow({ count: 9269 }))).rows;
    expect(row).toMatchObject({
      holds: 'APPOINTMENTS',
      of: 'COMMISSIONER',
      organisationCode: '99A',
      organisationName: 'NHS Elm CCG',
      month: '2019-03-01',
      status: 'ATTENDED',
      professional: 'GP',
      mode: 'FACE_TO_FACE',
      wait: 'SAME_DAY',
      appointments: 9269,
    });
  });

  it.each([
    ['8  to 14 Days', 'EIGHT_TO_14_DAYS'],
    ['8 to 14 Days', 'EIGHT_TO_14_DAYS'],
    ['More than 28 Days', 'MORE_THAN_28_DAYS'],
    ['Unknown / Data Issue', 'UNKNOWN'],
    ['Unknown / Data Quality', 'UNKNOWN'],
  ])('have a wait written %s', async (wait, meaning) => {
    expect((await read(appointmentsRow({ wait }))).rows).toEqual([expect.objectContaining({ wait: meaning })]);
  });

  it.each(['Video/Online', 'Video Conference/Online'])('have a mode written %s', async (mode) => {
    expect((await read(appointmentsRow({ mode }))).rows).toEqual([
      expect.objectContaining({ mode: 'VIDEO_OR_ONLINE' }),
    ]);
  });

  it('are read below the headings used since July 2022, which say sub-ICB location and give the first day', async () => {
    const header = APPOINTMENTS_HEADER.replaceAll('CCG', 'SUB_ICB_LOCATION');
    const text = lines(header, appointmentsRow({ month: '01MAR2025' }));
    const { rows, reading } = await readText('nhs-gp-appointments', text);
    expect(rows).toEqual([expect.objectContaining({ organisationCode: '99A', month: '2025-03-01' })]);
    expect(reading.summary.notes).toEqual([]);
  });

  it('that repeat a key are rows of their own, counted and remarked on', async () => {
    const { rows, reading } = await read(
      appointmentsRow({ count: 5 }),
      appointmentsRow({ count: 7 }),
      appointmentsRow({ count: 5 }),
      appointmentsRow({ count: 5, mode: 'Telephone' }),
    );
    expect(rows).toHaveLength(4);
    expect(reading.summary.notes).toEqual(['2 rows repeat the key of an earlier row and are added to it']);
  });

  it('tell their edition by their last month', async () => {
    const { reading } = await read(appointmentsRow({ month: 'MAY2019' }), appointmentsRow({ month: 'MAR2019' }));
    expect(reading.edition).toMatchObject({ edition: '2019-05', publishedEarliest: '2019-06-01' });
  });

  it.each([
    [
      'a status that is none',
      { status: 'Cancelled' },
      'APPT_STATUS is "Cancelled": expected one of Attended, DNA, Unknown',
    ],
    ['a mode that is none', { mode: 'Fax' }, 'APPT_MODE is "Fax": expected one of Face-to-Face, Telephone'],
    [
      'a month that is none',
      { month: 'MAI2019' },
      'Appointment_Month is "MAI2019": expected a month written like MAR2019',
    ],
    ['a day within a month', { month: '02MAR2019' }, 'Appointment_Month is "02MAR2019": expected a month written like'],
    ['a count that is none', { count: '12.5' }, 'COUNT_OF_APPOINTMENTS is "12.5": expected a whole number, 0 or more'],
    ['no name', { name: '' }, 'CCG_NAME is empty: expected some text'],
  ])('are refused with %s', async (_, cells, rejected) => {
    expect((await read(appointmentsRow(cells))).rejected).toEqual([
      { line: 2, rejected: expect.stringContaining(rejected), column: expect.any(String), value: expect.any(String) },
    ]);
  });

  it('spoil the sum of a row that is refused, and of one cut off nobody knows which', async () => {
    const [row] = (await read(appointmentsRow(), appointmentsRow({ count: 'x' }))).rows;
    expect(row).toMatchObject({ spoiled: { count: 1, firstLineOfNobody: null } });
    const [other] = (await read(appointmentsRow(), appointmentsRow().slice(0, 40))).rows;
    expect(other).toMatchObject({ spoiled: { count: 0, firstLineOfNobody: 3 } });
  });
});

describe('appointments by practice', () => {
  const readPractices = (header: string, ...rows: string[]) => readText('nhs-gp-appointments', lines(header, ...rows));

  it('are of the practice, in files whose columns are found by name', async () => {
    const expected = expect.objectContaining({ of: 'PRACTICE', organisationCode: 'M99001', month: '2025-12-01' });
    const row = practiceAppointmentsRow();
    expect((await readPractices(PRACTICE_APPOINTMENTS_HEADER, row)).rows).toEqual([expected]);
    const turned = (line: string): string => line.split(',').reverse().join(',');
    expect((await readPractices(turned(PRACTICE_APPOINTMENTS_HEADER), turned(row))).rows).toEqual([expected]);
  });

  it('of two national categories are two keys', async () => {
    const rows = ['Walk-in', 'Home Visit', 'Walk-in'].map((category) => practiceAppointmentsRow({ category }));
    const { reading } = await readPractices(PRACTICE_APPOINTMENTS_HEADER, ...rows);
    expect(reading.summary.notes).toEqual(['1 row repeats the key of an earlier row and is added to it']);
  });

  it('are refused for a code that is no practice code', async () => {
    const { rejected } = await readPractices(
      PRACTICE_APPOINTMENTS_HEADER,
      practiceAppointmentsRow({ code: 'U99001X' }),
    );
    expect(rejected).toEqual([expect.objectContaining({ line: 2, column: 'GP_CODE', value: 'U99001X' })]);
  });
});

describe('the coverage of appointments', () => {
  it('is of practices and of patients, by commissioner and month', async () => {
    expect((await readCoverage(coverageRow())).rows).toEqual([
      {
        holds: 'COVERAGE',
        organisationCode: '99A',
        month: '2019-03-01',
        practicesIncluded: 38,
        practicesOpen: 40,
        patientsIncluded: 300_000,
        patientsOpen: 320_000,
      },
    ]);
  });

  it('is refused where more is included than is open', async () => {
    const { rejected } = await readCoverage(coverageRow('99A', '01MAR2019', [41, 40, 300_000, 320_000]));
    expect(rejected).toEqual([
      expect.objectContaining({
        line: 2,
        rejected: 'Included Practices is "41": expected at most those at open practices, 40',
      }),
    ]);
  });

  it('stands once for a commissioner and month', async () => {
    const { rejected } = await readCoverage(coverageRow(), coverageRow('99B'), coverageRow());
    expect(rejected).toEqual([
      expect.objectContaining({
        line: 4,
        rejected: 'the coverage of 99A in 2019-03 stands already in line 2: expected once a file',
      }),
    ]);
  });
});

describe('files that lie beside appointments', () => {
  it.each([
    ['appointments by day', APPOINTMENTS_HEADER.replace('Appointment_Month', 'Appointment_Date')],
    ['appointments without a wait', APPOINTMENTS_HEADER.replace('TIME_BETWEEN_BOOK_AND_APPT,', '')],
    ['a header that is cut off', APPOINTMENTS_HEADER.slice(0, -10)],
    ['the list of practices that comes with them', 'GP_CODE,GP_NAME,SUPPLIER,PCN_CODE,PCN_NAME'],
  ])('are not taken for them: %s', async (_, header) => {
    const text = lines(header, header.replace(/[^,]+/g, 'x'));
    await expect(readText('nhs-gp-appointments', text)).rejects.toMatchObject({ code: 'WRONG_KIND' });
  });

  it('name the column that is there twice', async () => {
    await expect(readText('nhs-gp-appointments', lines(`${APPOINTMENTS_HEADER},APPT_STATUS`))).rejects.toMatchObject({
      code: 'HEADER_UNUSABLE',
      message: expect.stringContaining('the header has "APPT_STATUS" 2 times'),
    });
  });
});

import {
  expectCellCount,
  organisationCode,
  practiceCode,
  requiredText,
  resolveColumns,
  squeezed,
  wholeNumber,
} from '../../reading';
import { LastMonth } from '../last-month';
import type { ReadingContext, RecordReader } from '../publication';
import { SpoiledSums } from '../spoiled-sums';
import { unreadColumnsNote } from '../unread-columns';
import { appointmentMonth } from './appointment-month';
import { RepeatedKeys } from './repeated-keys';
import { sumOf, type AppointmentsRow, type GpAppointmentsRow } from './row';
import { modes, professionals, statuses, waits } from './vocabulary';

const BREAKDOWN = {
  status: ['APPT_STATUS'],
  professional: ['HCP_TYPE'],
  mode: ['APPT_MODE'],
  wait: ['TIME_BETWEEN_BOOK_AND_APPT'],
  appointments: ['COUNT_OF_APPOINTMENTS'],
};

/** Parents of the commissioner or practice, of which registers know more, with dates; and a breakdown that no metric needs. */
const PASSED_OVER = (
  'CCG_ONS_CODE SUB_ICB_LOCATION_ONS_CODE STP_ONS STPNM ICB_ONS_CODE ICB_CODE ICB_NAME REGION_ONS_CODE REGION_NAME ' +
  'SUB_ICB_LOCATION_CODE SUB_ICB_LOCATION_NAME PCN_CODE PCN_NAME SUPPLIER NATIONAL_CATEGORY'
).split(' ');

const WANTED = {
  COMMISSIONER: {
    code: ['SUB_ICB_LOCATION_CODE', 'CCG_CODE'],
    name: ['SUB_ICB_LOCATION_NAME', 'CCG_NAME'],
    month: ['APPOINTMENT_MONTH'],
    ...BREAKDOWN,
  },
  PRACTICE: {
    code: ['GP_CODE'],
    name: ['GP_NAME'],
    month: ['APPOINTMENT_MONTH_START_DATE', 'APPOINTMENT_MONTH'],
    ...BREAKDOWN,
  },
};

/**
 * Counts of appointments by commissioner or practice, month and breakdown. Of the practices' files the columns are found by name,
 * since editions order them differently.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function appointmentsReader(
  of: AppointmentsRow['of'],
  header: readonly string[],
  { where }: ReadingContext,
): RecordReader<GpAppointmentsRow> {
  const { columns, unread } = resolveColumns(header, WANTED[of], where);
  const category = header.findIndex((heading) => squeezed(heading) === 'nationalcategory');
  const repeated = new RepeatedKeys();
  const lastMonth = new LastMonth();
  const spoiled = new SpoiledSums();
  const codeIn = of === 'PRACTICE' ? practiceCode : organisationCode;
  return {
    read(cells, line, findings) {
      const row = spoiled.reading(
        line,
        () => rowOf(cells),
        () => sumOf(unitOf(cells)),
      );
      const { status, professional, mode, wait } = row;
      repeated.saw(sumOf(row), `${status} ${professional} ${mode} ${wait} ${cells[category] ?? ''}`);
      lastMonth.saw(row.month);
      findings.take(row);
    },
    missed: (line) => spoiled.missed(line),
    clue: () => lastMonth.clue(),
    notes: () => [
      ...repeated.notes(),
      ...unreadColumnsNote(unread.filter((heading) => !PASSED_OVER.includes(heading))),
    ],
  };

  function unitOf(cells: readonly string[]): Pick<AppointmentsRow, 'organisationCode' | 'month'> {
    expectCellCount(cells, header.length);
    return { organisationCode: codeIn(cells, columns.code), month: appointmentMonth(cells, columns.month) };
  }

  function rowOf(cells: readonly string[]): AppointmentsRow {
    return {
      holds: 'APPOINTMENTS',
      of,
      ...unitOf(cells),
      organisationName: requiredText(cells, columns.name),
      status: statuses.read(cells, columns.status),
      professional: professionals.read(cells, columns.professional),
      mode: modes.read(cells, columns.mode),
      wait: waits.read(cells, columns.wait),
      appointments: wholeNumber(cells, columns.appointments),
      spoiled,
    };
  }
}

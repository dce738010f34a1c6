import { cellRefusal, expectCellCount, organisationCode, resolveColumns, SeenKeys, wholeNumber } from '../../reading';
import { LastMonth } from '../last-month';
import type { ReadingContext, RecordReader } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { appointmentMonth } from './appointment-month';
import type { CoverageRow, GpAppointmentsRow } from './row';

const PASSED_OVER = ['ICB_ONS_CODE', 'STP_ONS_CODE', 'REGION_CODE', 'REGION_ONS_CODE'];

const WANTED = {
  code: ['SUB_ICB_LOCATION_CODE', 'CCG_CODE'],
  month: ['Appointment_Month'],
  practicesIncluded: ['Included Practices'],
  practicesOpen: ['Open Practices'],
  patientsIncluded: ['Patients registered at included practices'],
  patientsOpen: ['Patients registered at open practices'],
};

/**
 * Which part of each commissioner's practices and patients the appointments of a month are of.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function coverageReader(header: readonly string[], { where }: ReadingContext): RecordReader<GpAppointmentsRow> {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const seen = new SeenKeys('the coverage of');
  const lastMonth = new LastMonth();
  return {
    read(cells, line, findings) {
      expectCellCount(cells, header.length);
      const row: CoverageRow = {
        holds: 'COVERAGE',
        organisationCode: organisationCode(cells, columns.code),
        month: appointmentMonth(cells, columns.month),
        practicesIncluded: wholeNumber(cells, columns.practicesIncluded),
        practicesOpen: wholeNumber(cells, columns.practicesOpen),
        patientsIncluded: wholeNumber(cells, columns.patientsIncluded),
        patientsOpen: wholeNumber(cells, columns.patientsOpen),
      };
      for (const what of ['practices', 'patients'] as const) {
        const [part, whole] = [row[`${what}Included`], row[`${what}Open`]];
        if (part > whole) {
          throw cellRefusal(
            columns[`${what}Included`].heading,
            String(part),
            `at most those at open practices, ${whole}`,
          );
        }
      }
      seen.expectNew(`${row.organisationCode} in ${row.month.slice(0, 7)}`, line);
      lastMonth.saw(row.month);
      findings.take(row);
    },
    clue: () => lastMonth.clue(),
    notes: () => unreadColumnsNote(unread.filter((heading) => !PASSED_OVER.includes(heading))),
  };
}

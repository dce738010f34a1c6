import {
  cellRefusal,
  expectCellCount,
  fromIsoDate,
  oneOf,
  organisationCode,
  resolveColumns,
  SeenKeys,
  trimmed,
  wholeNumber,
} from '../../reading';
import { LastMonth } from '../last-month';
import type { ReadingContext, RecordReader } from '../publication';
import { SpoiledSums } from '../spoiled-sums';
import { unreadColumnsNote } from '../unread-columns';
import { totalOf, type AeRow, type Department, type DepartmentMonthRow } from './row';

const WANTED = {
  month: ['period'],
  code: ['org_code'],
  type: ['type'],
  attendances: ['attendances'],
  breaches: ['breaches'],
  admissions: ['admissions'],
};

const DEPARTMENTS: Readonly<Record<string, Department>> = { 1: 'TYPE_1', 2: 'TYPE_2', other: 'OTHER' };

/**
 * The tidy file: a row for each provider, month and type of department that it has, in no order.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function departmentMonthsReader(header: readonly string[], { where }: ReadingContext): RecordReader<AeRow> {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const seen = new SeenKeys('the department');
  const lastMonth = new LastMonth();
  const spoiled = new SpoiledSums();
  return {
    read(cells, line, findings) {
      const row = spoiled.reading(
        line,
        () => onlyRowOf(cells, line),
        () => totalOf(unitOf(cells)),
      );
      lastMonth.saw(row.month);
      findings.take(row);
    },
    missed: (line) => spoiled.missed(line),
    clue: () => lastMonth.clue(),
    notes: () => unreadColumnsNote(unread),
  };

  function unitOf(cells: readonly string[]): Pick<DepartmentMonthRow, 'providerCode' | 'month'> {
    expectCellCount(cells, header.length);
    const providerCode = organisationCode(cells, columns.code);
    const text = trimmed(cells, columns.month);
    const month = fromIsoDate(text);
    if (month === null || !month.endsWith('-01')) {
      throw cellRefusal(columns.month.heading, text, 'the first day of a month, yyyy-mm-01');
    }
    return { providerCode, month };
  }

  function onlyRowOf(cells: readonly string[], line: number): DepartmentMonthRow {
    const row = rowOf(cells);
    seen.expectNew(`of type ${trimmed(cells, columns.type)} of ${totalOf(row)}`, line);
    return row;
  }

  function rowOf(cells: readonly string[]): DepartmentMonthRow {
    const activity = {
      attendances: wholeNumber(cells, columns.attendances),
      overFourHours: wholeNumber(cells, columns.breaches),
      admissions: wholeNumber(cells, columns.admissions),
    };
    const { attendances, overFourHours } = activity;
    if (overFourHours > attendances) {
      throw cellRefusal(columns.breaches.heading, String(overFourHours), `at most the attendances, ${attendances}`);
    }
    const department = oneOf(cells, columns.type, DEPARTMENTS);
    return { holds: 'DEPARTMENT_MONTH', ...unitOf(cells), department, activity, spoiled };
  }
}

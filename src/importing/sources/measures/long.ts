import {
  cellRefusal,
  expectCellCount,
  fromDecimal,
  fromIsoDate,
  matching,
  practiceCode,
  resolveColumns,
  trimmed,
  type Column,
} from '../../reading';
import type { ReadingContext, RecordReader } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { LastMonth } from '../last-month';
import { MEASURE_NAME, type MeasureRow } from './row';
import { SeenMonths } from './seen-months';

const WANTED = { practiceCode: ['practice_code'], month: ['month'], measure: ['measure'], value: ['value'] };

/**
 * One row for each practice, month and measure; months with a zero denominator are left out by whoever made the file.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function longReader(header: readonly string[], { where }: ReadingContext): RecordReader<MeasureRow> {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const seen = new SeenMonths();
  const lastMonth = new LastMonth();
  return {
    read(cells, _line, findings) {
      expectCellCount(cells, header.length);
      const row: MeasureRow = {
        practiceCode: practiceCode(cells, columns.practiceCode),
        month: firstOfMonth(cells, columns.month),
        measure: matching(cells, columns.measure, MEASURE_NAME, 'a name such as trimethoprim_share_of_items'),
        value: decimal(cells, columns.value),
        absence: null,
      };
      seen.expectNew(row.measure, row.practiceCode, row.month);
      lastMonth.saw(row.month);
      findings.take(row);
    },
    clue: () => lastMonth.clue(),
    notes: () => unreadColumnsNote(unread),
  };
}

function firstOfMonth(cells: readonly string[], column: Column): string {
  const text = trimmed(cells, column);
  const date = fromIsoDate(text);
  if (date === null || !date.endsWith('-01')) {
    throw cellRefusal(column.heading, text, 'the first day of a month, written yyyy-mm-01');
  }
  return date;
}

function decimal(cells: readonly string[], column: Column): number {
  const text = trimmed(cells, column);
  const value = fromDecimal(text);
  if (value === null) throw cellRefusal(column.heading, text, 'a decimal number');
  return value;
}

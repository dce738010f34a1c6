import { cellRefusal, fromDayMonthYear, trimmed, type Column } from '../../reading';

/**
 * A month written `MAR2019`, or from 2022 as its first day, `01MAR2019`.
 *
 * @returns `YYYY-MM-01`
 */
export function appointmentMonth(cells: readonly string[], column: Column): string {
  const text = trimmed(cells, column);
  const date = fromDayMonthYear(/^[A-Za-z]/.test(text) ? `01${text}` : text);
  if (date === null || !date.endsWith('-01')) {
    throw cellRefusal(column.heading, text, 'a month written like MAR2019 or 01MAR2019');
  }
  return date;
}

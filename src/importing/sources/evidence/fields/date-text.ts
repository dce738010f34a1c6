import { addDays, addMonths, isDay, type Bounds } from '../../../../time';

/** How sharp a date is that was printed. */
export type PrintedPrecision = 'DAY' | 'MONTH' | 'YEAR';

/**
 * The days that a date as printed may mean, both inclusive; null when the text is no date of that precision.
 *
 * @example boundsOf('2016-10', 'MONTH') // { earliest: '2016-10-01', latest: '2016-10-31' }
 * @example boundsOf('2016-17', 'YEAR') // the financial year: { earliest: '2016-04-01', latest: '2017-03-31' }
 */
export function boundsOf(text: string, precision: PrintedPrecision): Bounds | null {
  if (precision === 'DAY') return isDay(text) ? { earliest: text, latest: text } : null;
  if (precision === 'MONTH') return isDay(`${text}-01`) ? between(`${text}-01`, 1) : null;
  if (/^\d{4}$/.test(text)) return isDay(`${text}-01-01`) ? between(`${text}-01-01`, 12) : null;
  return isFinancialYear(text) ? between(`${text.slice(0, 4)}-04-01`, 12) : null;
}

/** How sharp a date is by its shape alone; `2016-17` is no month, so it is nothing here. */
export function precisionOf(text: string): PrintedPrecision | null {
  const precisions: PrintedPrecision[] = ['DAY', 'MONTH', 'YEAR'];
  return (
    precisions.find((precision) => (text.length !== 7 || precision === 'MONTH' ? boundsOf(text, precision) : null)) ??
    null
  );
}

function isFinancialYear(text: string): boolean {
  const years = /^(\d{4})-(\d{2})$/.exec(text);
  return years !== null && (Number(years[1]) + 1) % 100 === Number(years[2]);
}

function between(first: string, months: number): Bounds {
  return { earliest: first, latest: addDays(addMonths(first, months), -1) };
}

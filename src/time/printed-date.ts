import type { Bounds } from './bounds';
import { addDays, addMonths, isDay } from './day';

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

/** A date as printed, how sharp it is, and the days that it may mean. */
export interface PrintedDate extends Bounds {
  text: string;
  precision: PrintedPrecision;
}

const MONTHS = ['january february march april may june', 'july august september october november december'].flatMap(
  (half) => half.split(' '),
);
const IN_WORDS = /^(?:(\d{1,2}) +)?([a-z]+),? +(\d{4})$/i;

/**
 * Reads a date as it is printed, in figures or with the month in English; null when it is none. Words that only surround a date
 * ("early 2016", "by March") have no bounds of their own and are none.
 *
 * @example readPrintedDate('October 2016') // { text: 'October 2016', precision: 'MONTH', earliest: '2016-10-01', … }
 */
export function readPrintedDate(text: string): PrintedDate | null {
  const inFigures = figuresOf(text.trim());
  const precision = precisionOf(inFigures) ?? (boundsOf(inFigures, 'YEAR') === null ? null : 'YEAR');
  return precision === null ? null : { text: text.trim(), precision, ...boundsOf(inFigures, precision)! };
}

/** `4 October 2016` as `2016-10-04`; any other text as it is. A month may be cut to three letters or more. */
function figuresOf(text: string): string {
  const [, day, month, year] = IN_WORDS.exec(text) ?? [];
  if (month === undefined || month.length < 3) return text;
  const number = MONTHS.findIndex((name) => name.startsWith(month.toLowerCase())) + 1;
  if (number === 0) return text;
  return [year, String(number).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

import { fromIsoDate } from '../../reading';

/** A period of whole months. */
export interface Period {
  /** Its first day, `YYYY-MM-01`. */
  readonly start: string;
  readonly months: number;
}

const month = (year: string, number: number): string => `${year}-${String(number).padStart(2, '0')}-01`;
const monthsFromZero = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/**
 * `2019-07`, `2019-07-01` (a month, if no column says otherwise), `2019/20` (April to March), `2019-Q3` (a quarter of the calendar
 * year) or `2019-07-01/2019-10-01` (the second day is the first one out); null for anything else.
 */
export function periodOf(text: string): Period | null {
  if (!/^(19|20|21)\d{2}/.test(text)) return null;
  const year = text.slice(0, 4);
  if (/^.{4}-(0[1-9]|1[0-2])(-01)?$/.test(text)) return { start: `${text.slice(0, 7)}-01`, months: 1 };
  if (/^.{4}-Q[1-4]$/.test(text)) return { start: month(year, 3 * Number(text[6]) - 2), months: 3 };
  if (/^.{4}\/\d{2}$/.test(text)) {
    const isNextYear = Number(text.slice(5)) === (Number(year) + 1) % 100;
    return isNextYear ? { start: month(year, 4), months: 12 } : null;
  }
  const [start, end, ...more] = text.split('/');
  const areDays = [start, end].every((day) => day !== undefined && fromIsoDate(day) !== null && day.endsWith('-01'));
  if (!areDays || more.length > 0) return null;
  const months = monthsFromZero(end!) - monthsFromZero(start!);
  return months > 0 && months <= MOST_MONTHS ? { start: start!, months } : null;
}

/**
 * A period and what the column `months` says of it: of how many months a first day begins, or once more what the period says
 * itself; null where the two differ.
 */
export function periodOfMonths(text: string, monthsText: string): Period | null {
  const period = periodOf(text);
  if (period === null || monthsText === '') return period;
  const months = /^[1-9]\d{0,3}$/.test(monthsText) ? Number(monthsText) : 0;
  if (months === period.months) return period;
  const isFirstDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  return isFirstDay && months > 0 && months <= MOST_MONTHS ? { ...period, months } : null;
}

const MOST_MONTHS = 1_200;

export const PERIODS_IN_WORDS =
  'a month such as 2019-07, a quarter such as 2019-Q3, a year such as 2019/20 or 2019-07-01/2019-10-01';

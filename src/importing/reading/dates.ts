const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

// Dates are put together from their digits. A Date object is never asked for its day: in Auckland or London it would give another.

/** `20250423` as `2025-04-23`; null when the text has another shape or the day does not exist. */
export function fromCompactDate(text: string): string | null {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  return parts && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** `01JAN2021`, `01Jan2021` or `1jan2021` as `2021-01-01`; null when the text has another shape or the day does not exist. */
export function fromDayMonthYear(text: string): string | null {
  const parts = /^(\d{1,2})([A-Za-z]{3})(\d{4})$/.exec(text);
  return parts && isoDate(Number(parts[3]), MONTHS.indexOf(parts[2]!.toUpperCase()) + 1, Number(parts[1]));
}

/** `2021-01-01` unchanged; null when the text has another shape or the day does not exist. */
export function fromIsoDate(text: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Seconds since 1970 that are a midnight in UTC, as a date; null for any other instant, which would need a time zone to be a day. */
export function fromUnixSeconds(text: string): string | null {
  if (!/^\d{1,10}$/.test(text)) return null;
  const seconds = Number(text);
  return seconds % 86_400 === 0 ? new Date(seconds * 1000).toISOString().slice(0, 10) : null;
}

/** The last day of a month given as `yyyy-mm`. */
export function lastDayOfMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return `${month}-${String(daysInMonth(year, number)).padStart(2, '0')}`;
}

/** The first day of the month after one given as `yyyy-mm`. */
export function firstDayAfterMonth(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}

/** Years outside 1900 to 2199 are slips of the pen here: nothing in the NHS is dated before 1948. */
function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1]!;
}

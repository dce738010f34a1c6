import { RowRefusal } from '../../reading';

export interface TimePeriod {
  /** `YYYY-MM-DD`. */
  readonly start: string;
  readonly months: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const APRIL = 4;

/** Each form of a period with what it means: the first month, counted from the year 0, and how many. */
const FORMS: readonly (readonly [
  RegExp,
  (parts: readonly string[]) => readonly [first: number, months: number] | null,
])[] = [
  [/^(\d{4})$/, ([year]) => [monthIndex(year!, 1), 12]],
  [/^(\d{4})\/(\d{2})$/, ([year, next]) => followsOn(year!, next!) && [monthIndex(year!, APRIL), 12]],
  [/^(\d{4}) ?Q([1-4])$/i, ([year, quarter]) => [monthIndex(year!, 1) + 3 * (Number(quarter) - 1), 3]],
  [
    /^(\d{4})\/(\d{2}) ?Q([1-4])$/i,
    ([year, next, quarter]) => followsOn(year!, next!) && [monthIndex(year!, APRIL) + 3 * (Number(quarter) - 1), 3],
  ],
  [/^(\d{4}) ?- ?(\d{2}|\d{4})$/, ([year, last]) => years(monthIndex(year!, 1), Number(year), lastYear(year!, last!))],
  [
    /^(\d{4})\/(\d{2}) ?- ?((?:\d{2})?\d{2})\/(\d{2})$/,
    ([year, next, last, after]) =>
      followsOn(year!, next!) &&
      followsOn(last!, after!) &&
      years(monthIndex(year!, APRIL), Number(year), lastYear(year!, last!)),
  ],
  [/^([a-z]{3}) (\d{4})$/i, ([month, year]) => monthOf(month!, year!, (at) => [at, 1])],
  [
    /^([a-z]{3}) (\d{4}) ?- ?([a-z]{3}) (\d{4})$/i,
    ([month, year, last, lastOf]) =>
      monthOf(month!, year!, (from) => monthOf(last!, lastOf!, (to) => (to >= from ? [from, to - from + 1] : null))),
  ],
];

/**
 * What a period stands for. A year written 2019/20 begins in April: an academic year is written the same, and nothing tells them
 * apart.
 *
 * @param sortable  such as `20190000`, whose first four digits are the year in which the period begins; or empty
 * @param range     how long it is, such as `1y`, `3y`, `1q` or `1m`; or empty, as in older files
 * @throws {RowRefusal} when the text has no known form, or the other two columns contradict it
 */
export function timePeriod(text: string, sortable: string, range: string): TimePeriod {
  const read = formOf(text);
  if (read === null) {
    throw refused('Time period', text, 'a period such as 2019, 2019/20, 2019/20 Q1, 2017 - 19 or Jan 2020');
  }
  const [first, months] = read;
  const year = Math.floor(first / 12);
  const start = `${year}-${String((first % 12) + 1).padStart(2, '0')}-01`;
  if (sortable !== '' && sortable.slice(0, 4) !== String(year)) {
    throw refused('Time period Sortable', sortable, `${year} at its beginning, as the period ${text} has`);
  }
  if (range !== '' && monthsOfRange(range) !== months) {
    throw refused('Time period range', range, `as long a range as that of the period ${text}, ${months} months`);
  }
  return { start, months };
}

function formOf(text: string): readonly [number, number] | null {
  for (const [form, meaning] of FORMS) {
    const parts = form.exec(text);
    if (parts !== null) return meaning(parts.slice(1));
  }
  return null;
}

const monthIndex = (year: string, month: number): number => Number(year) * 12 + month - 1;

/** Are these the last two digits of the year after? */
const followsOn = (year: string, next: string): true | null => (Number(year) + 1) % 100 === Number(next) || null;

/** `19` after `2017` is 2019; `02` after `1998`, 2002. */
function lastYear(first: string, last: string): number {
  if (last.length === 4) return Number(last);
  const sameCentury = Number(first.slice(0, 2)) * 100 + Number(last);
  return sameCentury < Number(first) ? sameCentury + 100 : sameCentury;
}

const LONGEST_YEARS = 20;

function years(first: number, from: number, to: number): readonly [number, number] | null {
  const count = to - from + 1;
  return count >= 1 && count <= LONGEST_YEARS ? [first, count * 12] : null;
}

function monthOf<Answer>(name: string, year: string, use: (at: number) => Answer): Answer | null {
  const month = MONTHS.indexOf(name.toLowerCase());
  return month === -1 ? null : use(monthIndex(year, month + 1));
}

const MONTHS_IN: Readonly<Record<string, number>> = { y: 12, q: 3, m: 1 };

function monthsOfRange(range: string): number | null {
  const parts = /^(\d{1,2})([yqm])$/i.exec(range);
  return parts && Number(parts[1]) * MONTHS_IN[parts[2]!.toLowerCase()]!;
}

const refused = (column: string, value: string, expected: string): RowRefusal =>
  new RowRefusal(`${column} is ${JSON.stringify(value.slice(0, 60))}: expected ${expected}`, column, value);

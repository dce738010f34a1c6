/**
 * Calendar days as ISO text, `YYYY-MM-DD`. Text orders as days do and knows no time zone, so that no answer depends on where
 * the process runs.
 */
export type Day = string;

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Is it a real calendar day written `YYYY-MM-DD`? (`2019-02-29` is not.) */
export function isDay(text: string): boolean {
  const match = DAY_PATTERN.exec(text);
  return match !== null && toDay(toUtc(text)) === text;
}

/** The day `count` days later (earlier when negative). */
export function addDays(day: Day, count: number): Day {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return toDay(date);
}

/** The first day of the month `count` months after the month of `day`. */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The first day of the month of `day`. */
export function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

/** Days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / 86_400_000);
}

function toUtc(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

function toDay(date: Date): Day {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}

const LONDON = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in London, where the publishers are, at an instant given as ISO text. */
export function londonDay(instant: string): Day {
  return LONDON.format(new Date(instant));
}

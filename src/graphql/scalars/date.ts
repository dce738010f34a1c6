import { isDay } from '../../time';
import { textScalar } from './text-scalar';

/** Is it a calendar day that both JavaScript and PostgreSQL know? The year 0 is none of PostgreSQL's. */
export function isCalendarDay(text: string): boolean {
  return isDay(text) && text >= '0001-01-01';
}

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A calendar day, ISO 8601: `2018-07-31`. It has no time zone.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  accepts: isCalendarDay,
  expected: 'a Date is a calendar day written YYYY-MM-DD',
  code: 'BAD_INPUT',
});

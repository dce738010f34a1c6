import { isCalendarDay } from './date';
import { textScalar } from './text-scalar';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** From here on the day of an instant is one of the calendar in every time zone; comparison with NaN is false. */
const FIRST_INSTANT = Date.parse('0001-01-02T00:00:00Z');

/** Is it an instant with its offset, on a day that exists? */
export function isInstant(text: string): boolean {
  const day = INSTANT.exec(text)?.[1];
  // The day is looked at by itself, because the parser of dates rolls 31 April over to 1 May.
  return day !== undefined && isCalendarDay(day) && Date.parse(text) >= FIRST_INSTANT;
}

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description:
    'An instant, ISO 8601 with up to six decimals of a second; given out in UTC: `2018-08-01T00:00:00.000001Z`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  accepts: isInstant,
  expected: 'a DateTime is an instant with its offset, such as 2018-08-01T00:00:00Z',
  code: 'BAD_INPUT',
});

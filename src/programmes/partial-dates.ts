import { DatePrecision, partialDate, type PartialDate } from '../graphql';
import type { Day } from '../time';

/** The date in the columns with this prefix; "not known to us" where they are empty. */
export function dateOrUnknown(row: object, prefix: string): PartialDate {
  return (
    partialDate(row, prefix) ?? {
      text: 'not known to us',
      precision: DatePrecision.UNKNOWN,
      earliest: null,
      latest: null,
    }
  );
}

/** A date of which inclusive bounds are known: a day where they are one. */
export function dateBetween(earliest: Day, latest: Day): PartialDate {
  const isDay = earliest === latest;
  const text = isDay ? earliest : `between ${earliest} and ${latest}`;
  return { text, precision: isDay ? DatePrecision.DAY : DatePrecision.BOUNDED, earliest, latest };
}

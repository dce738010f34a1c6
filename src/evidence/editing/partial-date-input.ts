import { Field, InputType } from 'type-graphql';
import type { EditedRow, Faults } from '../../changes';
import { DateScalar } from '../../graphql';
import { addDays, readPrintedDate, type Day } from '../../time';

@InputType({
  description:
    'A date no sharper than its source: as printed, or only bounds, or both where something else narrows what is printed.',
})
export class PartialDateInput {
  @Field(() => String, {
    nullable: true,
    description: 'As printed: `2016`, `2016-17`, `2016-10`, `October 2016`, `2016-10-04` or `4 October 2016`.',
  })
  text?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The earliest day it can be, inclusive; not before what is printed.',
  })
  earliest?: Day | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The latest day it can be, inclusive; not after what is printed.',
  })
  latest?: Day | null;
}

/** The same, as it is kept: four columns. */
export interface KeptDate {
  text: string | null;
  precision: string | null;
  earliest: Day | null;
  latest: Day | null;
}

export const NO_DATE: KeptDate = { text: null, precision: null, earliest: null, latest: null };

/** Reads an input; what is wrong with it goes into `faults`, and then {@link NO_DATE} comes back. */
export function keptDate(input: PartialDateInput | null | undefined, field: string, faults: Faults): KeptDate {
  if (input == null) return NO_DATE;
  const { earliest = null, latest = null } = input;
  const text = input.text?.trim() || null;
  if (earliest !== null && latest !== null && earliest > latest) {
    faults.invalid([field, 'earliest'], `${field}.earliest ${earliest} comes after ${field}.latest ${latest}`);
    return NO_DATE;
  }
  if (text === null) return ofBounds(earliest, latest, field, faults);
  const printed = readPrintedDate(text);
  if (printed === null) {
    const expected = 'a date such as 2016, 2016-10, October 2016 or 4 October 2016, or leave it out and give bounds';
    faults.invalid([field, 'text'], `${field}.text is "${text.slice(0, 60)}": expected ${expected}`);
    return NO_DATE;
  }
  const isWithin =
    (earliest ?? printed.earliest!) >= printed.earliest! && (latest ?? printed.latest!) <= printed.latest!;
  if (!isWithin) {
    faults.invalid([field, 'text'], `the bounds of ${field} do not lie within "${text}"`);
    return NO_DATE;
  }
  return { ...printed, earliest: earliest ?? printed.earliest, latest: latest ?? printed.latest };
}

function ofBounds(earliest: Day | null, latest: Day | null, field: string, faults: Faults): KeptDate {
  if (earliest === null && latest === null) {
    faults.invalid([field], `${field} says nothing: give the text as printed, or a bound`);
    return NO_DATE;
  }
  if (earliest === latest) return { text: earliest, precision: 'DAY', earliest, latest };
  return { text: null, precision: 'BOUNDED', earliest, latest };
}

/** A last day as it is kept: the text as printed, the bounds those of the first day after it. */
export function firstDayAfter({ text, precision, earliest, latest }: KeptDate): KeptDate {
  const next = (day: Day | null): Day | null => (day === null ? null : addDays(day, 1));
  return { text, precision, earliest: next(earliest), latest: next(latest) };
}

/** The four columns whose names begin so. */
export function dateColumns(prefix: string, { text, precision, earliest, latest }: KeptDate): EditedRow {
  return {
    [`${prefix}_text`]: text,
    [`${prefix}_precision`]: precision,
    [`${prefix}_earliest`]: earliest,
    [`${prefix}_latest`]: latest,
  };
}

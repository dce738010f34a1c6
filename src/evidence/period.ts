import { Field, ObjectType } from 'type-graphql';
import { DatePrecision, PartialDate } from '../graphql';
import { addDays, type Day } from '../time';

@ObjectType('Period', {
  description: 'A stretch of time, half open, neither end sharper than its source.',
  simpleResolvers: true,
})
export class Period {
  @Field(() => PartialDate, { nullable: true, description: 'Where it begins; null where no beginning is stated.' })
  from!: PartialDate | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'Where it ends: the text as printed, the bounds those of the first day out. Null where no end is stated.',
  })
  to!: PartialDate | null;

  @Field(() => String, { description: 'The whole in words, the dates as printed.' })
  text!: string;
}

/**
 * From the two ends as a source states them; null where it states neither.
 *
 * @param last  the last day, month or year that belongs to it, as printed
 */
export function statedPeriod(from: PartialDate | null, last: PartialDate | null): Period | null {
  const to = last === null ? null : dateAfter(last);
  if (from !== null && to !== null) return { from, to, text: `${from.text} to ${to.text}` };
  if (from !== null) return { from, to, text: `since ${from.text}` };
  return to === null ? null : { from, to, text: `until ${to.text}` };
}

/** A calendar period that is known to the day; `to` is the first day out. */
export function calendarPeriod(from: Day, to: Day, text: string): Period {
  return { from: calendarDay(from), to: calendarDay(to), text };
}

/** The first day out: the text stays that of the last day in, as printed. */
function dateAfter({ text, precision, earliest, latest }: PartialDate): PartialDate {
  return { text, precision, earliest: dayAfter(earliest), latest: dayAfter(latest) };
}

function dayAfter(day: Day | null): Day | null {
  return day === null ? null : addDays(day, 1);
}

function calendarDay(day: Day): PartialDate {
  return { text: day, precision: DatePrecision.DAY, earliest: day, latest: day };
}

import { calendarPeriod, type Period } from '../evidence';
import { addDays, addMonths, type Day } from '../time';

/** A half-open period that something was measured in, in words: `2017-09`, or else its first and its last day. */
export function measuredPeriod(from: Day, to: Day): Period {
  const isOneMonth = from.endsWith('-01') && to === addMonths(from, 1);
  return calendarPeriod(from, to, isOneMonth ? from.slice(0, 7) : `${from} to ${addDays(to, -1)}`);
}

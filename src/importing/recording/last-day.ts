import { addDays } from '../../time';

/** The columns of an end: registers print the last day in, the record keeps the first day out beside it. */
export function lastDay(printed: string): Record<string, string> {
  const firstDayOut = addDays(printed, 1);
  return {
    valid_to_text: printed,
    valid_to_precision: 'DAY',
    valid_to_earliest: firstDayOut,
    valid_to_latest: firstDayOut,
  };
}

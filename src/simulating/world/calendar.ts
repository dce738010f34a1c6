import { addMonths, daysBetween, type Day } from '../../time';
import type { SimulationParameters } from '../parameters';

/** Months are counted from the start of the series, which is 0. */
export type Month = number;

/** The first month of the pandemic in England, which published evaluations end before. */
const PANDEMIC_FROM: Day = '2020-03-01';

export const firstDayOf = ({ start }: { start: string }, month: Month): Day => addMonths(`${start}-01`, month);

export function daysIn(parameters: { start: string }, month: Month): number {
  return daysBetween(firstDayOf(parameters, month), firstDayOf(parameters, month + 1));
}

/** 1 for January. */
export const monthOfYear = (parameters: { start: string }, month: Month): number =>
  Number(firstDayOf(parameters, month).slice(5, 7));

/** Months since the pandemic began; negative before it. */
export function monthsSincePandemic(parameters: { start: string }, month: Month): number {
  const day = firstDayOf(parameters, month);
  const months = (text: Day): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return months(day) - months(PANDEMIC_FROM);
}

/** How long the series is, as far as something may still begin in it: months before the pandemic, or all where it begins later. */
export function monthsToBeginIn(parameters: SimulationParameters): number {
  const untilPandemic = -monthsSincePandemic(parameters, 0);
  return untilPandemic > 0 ? Math.min(untilPandemic, parameters.months) : parameters.months;
}

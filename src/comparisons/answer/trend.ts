import { calendarPeriod, Grain, type Period } from '../../evidence';
import { addDays, addMonths, type Day } from '../../time';
import { pool } from '../estimates/pooled';
import { summarise, type Summary } from '../estimates/summarise';
import type { Answer } from './answer';

export interface TrendRow {
  label: string;
  points: ({ period: Period; practices: number; events: number | null; patientYears: number | null } & Pick<Summary, 'estimate' | 'poisson'>)[];
}

const MONTHS: Record<Grain, number> = { [Grain.MONTH]: 1, [Grain.QUARTER]: 3, [Grain.YEAR]: 12 };

/** Every cohort over time. Quarters and years are calendar ones; a period of the metric that is longer stays whole. */
export function trend(answer: Answer, grain: Grain): TrendRow[] {
  const { panel, attribution, pooling } = answer;
  const groups = new Map<Day, number[]>();
  panel.periods.forEach(({ from }, index) => {
    const start = beginningOf(from, grain);
    groups.set(start, [...(groups.get(start) ?? []), index]);
  });
  return answer.cohorts.map(({ label }, cohort) => ({
    label,
    points: [...groups].flatMap(([start, periods]) => {
      const pooled = pool(panel, attribution.cohorts, cohort, periods, pooling);
      if (pooled.practices === 0) return [];
      const { estimate, poisson } = summarise(pooled, pooling);
      const end = addMonths(start, Math.max(MONTHS[grain], panel.periods[periods[0]!]!.months));
      const { practices, events, patientYears } = pooled;
      return [{ period: calendarPeriod(start, end, inWords(start, end)), practices, events, patientYears, estimate, poisson }];
    }),
  }));
}

function beginningOf(day: Day, grain: Grain): Day {
  if (grain === Grain.MONTH) return day;
  const month = Number(day.slice(5, 7)) - 1;
  return addMonths(day, -(month % MONTHS[grain]));
}

function inWords(start: Day, end: Day): string {
  return end === addMonths(start, 1) ? start.slice(0, 7) : `${start} to ${addDays(end, -1)}`;
}

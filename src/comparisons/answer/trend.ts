import { Grain, type Period } from '../../evidence';
import { measuredPeriod } from '../../metrics';
import { addMonths, type Day } from '../../time';
import { pool } from '../estimates/pooled';
import { summarise, type Summary } from '../estimates/summarise';
import type { PanelPeriod } from '../panel/panel';
import type { Answer } from './answer';
import { practiceMonths, unitsOf } from './counted-time';

export interface TrendPointRow extends Pick<Summary, 'estimate' | 'poisson'> {
  period: Period;
  practices: number;
  practiceMonths: number;
  events: number | null;
  patientYears: number | null;
}

export interface TrendRow {
  label: string;
  points: TrendPointRow[];
}

const MONTHS: Record<Grain, number> = { [Grain.MONTH]: 1, [Grain.QUARTER]: 3, [Grain.YEAR]: 12 };

/**
 * Every cohort over time. Quarters and years are those of the calendar, as far as the question's window and the publication
 * reach; a period of the metric that is as long or longer stays what it is.
 */
export function trend(answer: Answer, grain: Grain): TrendRow[] {
  const { panel, attribution, pooling, time } = answer;
  const groups = [...groupsOf(panel.periods, grain).values()];
  return answer.cohorts.map(({ label }, cohort) => {
    const units = unitsOf(time, cohort);
    const points = groups.flatMap((places) => {
      const pooled = pool(panel, attribution.cohorts, cohort, places, pooling, units);
      if (pooled.practices === 0) return [];
      const { estimate, poisson } = summarise(pooled, pooling);
      const { practices, events, patientYears } = pooled;
      const period = spanOf(places.map((place) => panel.periods[place]!));
      const months = practiceMonths(panel, time, cohort, places);
      return [{ period, practices, practiceMonths: months, events, patientYears, estimate, poisson }];
    });
    return { label, points };
  });
}

/** Places of periods that make one point each, by what they have in common. */
function groupsOf(periods: readonly PanelPeriod[], grain: Grain): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  periods.forEach(({ from, to, months }, place) => {
    const isLong = months >= MONTHS[grain];
    const group = isLong ? `${from}/${to}` : beginningOf(from, grain);
    groups.set(group, [...(groups.get(group) ?? []), place]);
  });
  return groups;
}

function beginningOf(day: Day, grain: Grain): Day {
  const month = Number(day.slice(5, 7)) - 1;
  return addMonths(day, -(month % MONTHS[grain]));
}

function spanOf(periods: readonly PanelPeriod[]): Period {
  const ends = periods.map(({ to }) => to).sort();
  return measuredPeriod(periods[0]!.from, ends.at(-1)!);
}

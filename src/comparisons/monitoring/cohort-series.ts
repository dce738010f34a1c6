import { addMonths, type Day } from '../../time';
import type { Answer } from '../answer/answer';
import { unitsOf } from '../answer/counted-time';
import { pool, type Pooled } from '../estimates/pooled';

/** One period of a cohort's series. */
export interface SeriesPoint {
  from: Day;
  to: Day;
  /** The pooled figure in the unit of the comparison; null where nobody counts. */
  value: number | null;
  events: number | null;
}

/**
 * A cohort's pooled figure by period, at even intervals: a month that nothing is published for is a period without value.
 *
 * @returns null where periods are of different lengths, and so make no one series
 */
export function cohortSeries(answer: Answer, cohort: number): SeriesPoint[] | null {
  const { panel, attribution, pooling, time } = answer;
  const [first] = panel.periods;
  if (first === undefined) return [];
  if (panel.periods.some(({ months }) => months !== first.months)) return null;
  const units = unitsOf(time, cohort);
  const placeOf = new Map(panel.periods.map(({ from }, place) => [from, place]));
  const points: SeriesPoint[] = [];
  for (let from = first.from; from <= panel.periods.at(-1)!.from; from = addMonths(from, first.months)) {
    const place = placeOf.get(from);
    const pooled = place === undefined ? null : pool(panel, attribution.cohorts, cohort, [place], pooling, units);
    const to = addMonths(from, first.months);
    points.push({ from, to, value: pooled === null ? null : valueOf(pooled), events: pooled?.events ?? null });
  }
  return points;
}

function valueOf({ result }: Pooled): number | null {
  if (result === null) return null;
  if (result.kind === 'rate') return result.rate.value;
  return result.kind === 'proportion' ? result.proportion.value : result.mean.value;
}

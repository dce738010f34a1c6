import { runsOf } from './runs';
import type { Direction } from './side-of-line';

/** Seven points in a row, from one to the next. */
const STEPS_OF_A_TREND = 6;

/**
 * Special cause: seven points or more in a row, each above, or each below, the one before. Equal neighbours break the
 * run, and so does a missing value. A point at which one trend ends and another begins belongs to the later.
 *
 * @param values  oldest first; null where a period has no value
 * @returns       for each point of a trend, whether it rises or falls; null elsewhere
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 */
export function findTrend(values: readonly (number | null)[]): (Direction | null)[] {
  const found = values.map((): Direction | null => null);
  const steps = values.slice(1).map((value, index) => stepBetween(values[index] ?? null, value));
  for (const { direction, from, to } of runsOf(steps)) {
    // A run of steps touches one point more than it has steps.
    if (to - from >= STEPS_OF_A_TREND) found.fill(direction, from, to + 1);
  }
  return found;
}

function stepBetween(before: number | null, value: number | null): Direction | null {
  if (before === null || value === null || before === value) return null;
  return value > before ? 'up' : 'down';
}

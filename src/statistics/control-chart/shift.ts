import type { ProcessLimits } from './process-limits';
import { runsOf } from './runs';
import { type Direction, sideOfLine } from './side-of-line';

const POINTS_OF_A_SHIFT = 7;

/**
 * Special cause: seven points or more in a row on one side of the mean. A point on the mean breaks the run, and so does
 * a missing one.
 *
 * @param values  oldest first; null where a period has no value
 * @param limits  of the segment that the values are of
 * @returns       for each point of a shift, up above the mean and down below it; null elsewhere
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 */
export function findShift(values: readonly (number | null)[], limits: ProcessLimits): (Direction | null)[] {
  const found = values.map((): Direction | null => null);
  for (const { direction, from, to } of runsOf(values.map((value) => sideOfLine(value, limits.mean, limits)))) {
    if (to - from >= POINTS_OF_A_SHIFT) found.fill(direction, from, to);
  }
  return found;
}

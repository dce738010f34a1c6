import type { ProcessLimits } from './process-limits';
import { type Direction, sideOfLine } from './side-of-line';

/**
 * Special cause: a point outside the process limits. A point on a limit is not outside.
 *
 * @param values  oldest first; null where a period has no value
 * @param limits  of the segment that the values are of
 * @returns       for each point, up above the upper limit and down below the lower one; null elsewhere
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 */
export function findOutsideLimits(values: readonly (number | null)[], limits: ProcessLimits): (Direction | null)[] {
  return values.map((value) => {
    if (sideOfLine(value, limits.upper, limits) === 'up') return 'up';
    return sideOfLine(value, limits.lower, limits) === 'down' ? 'down' : null;
  });
}

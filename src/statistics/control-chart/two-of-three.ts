import type { ProcessLimits } from './process-limits';
import { type Direction, sideOfLine } from './side-of-line';

/**
 * Special cause: of three points in a row on one side of the mean, two or three lie between the near limit and the
 * process limit. Only those near the limit are marked, not the third that keeps them company; a point outside the limits
 * is a special cause by itself and is not counted as near.
 *
 * @param values  oldest first; null where a period has no value
 * @param limits  of the segment that the values are of
 * @returns       for each marked point, up above the mean and down below it; null elsewhere
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 */
export function findTwoOfThree(values: readonly (number | null)[], limits: ProcessLimits): (Direction | null)[] {
  const found = values.map((): Direction | null => null);
  const sides = values.map((value) => sideOfLine(value, limits.mean, limits));
  const near = values.map((value) => isNearLimit(value, limits));
  for (let first = 0; first + 2 < values.length; first += 1) {
    const places = [first, first + 1, first + 2];
    const side = sides[first] ?? null;
    const marked = places.filter((place) => near[place]);
    if (side === null || marked.length < 2 || places.some((place) => sides[place] !== side)) continue;
    for (const place of marked) found[place] = side;
  }
  return found;
}

function isNearLimit(value: number | null, limits: ProcessLimits): boolean {
  const isOutside =
    sideOfLine(value, limits.upper, limits) === 'up' || sideOfLine(value, limits.lower, limits) === 'down';
  const isBeyondNear =
    sideOfLine(value, limits.nearUpper, limits) === 'up' || sideOfLine(value, limits.nearLower, limits) === 'down';
  return isBeyondNear && !isOutside;
}

import type { ProcessLimits } from './process-limits';

/** Which way a value, or a run of values, lies or goes. */
export type Direction = 'up' | 'down';

/** Closer to a line than this share of the value and its moving range is on the line: the line itself is rounded. */
const ROUNDING = 1e-12;

/** Above the line, below it, or null where the value is on it or missing. */
export function sideOfLine(
  value: number | null,
  line: number,
  { averageMovingRange }: Pick<ProcessLimits, 'averageMovingRange'>,
): Direction | null {
  if (value === null || Math.abs(value - line) <= ROUNDING * (Math.abs(value) + averageMovingRange)) return null;
  return value > line ? 'up' : 'down';
}

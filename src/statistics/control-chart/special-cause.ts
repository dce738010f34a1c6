import { findOutsideLimits } from './outside-limits';
import type { ProcessLimits } from './process-limits';
import { findShift } from './shift';
import type { Direction } from './side-of-line';
import { findTrend } from './trend';
import { findTwoOfThree } from './two-of-three';

export type SpecialCauseRule = 'outside-limits' | 'trend' | 'two-of-three' | 'shift';

/** Something that a process doesn't do of itself, and by which rule it was seen. */
export interface SpecialCause {
  readonly rule: SpecialCauseRule;
  /** Above or below; of a trend, rising or falling, wherever the point lies. */
  readonly direction: Direction;
}

/**
 * The special cause that each point is a sign of, by the first rule that sees one: outside the limits, part of a trend,
 * one of two in three near a limit, part of a shift. Null: common cause, or no value.
 *
 * @param values  of one segment, oldest first; null where a period has no value
 * @param limits  of the segment
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 */
export function specialCauses(values: readonly (number | null)[], limits: ProcessLimits): (SpecialCause | null)[] {
  const inOrder: [SpecialCauseRule, (Direction | null)[]][] = [
    ['outside-limits', findOutsideLimits(values, limits)],
    ['trend', findTrend(values)],
    ['two-of-three', findTwoOfThree(values, limits)],
    ['shift', findShift(values, limits)],
  ];
  return values.map((_, index) => {
    for (const [rule, found] of inOrder) {
      const direction = found[index] ?? null;
      if (direction !== null) return { rule, direction };
    }
    return null;
  });
}

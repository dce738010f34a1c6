import type { ProcessLimits } from './process-limits';
import type { ImprovementDirection } from './variation';

/** Whether the process, left as it is, will meet a target: every time, never, or by chance. */
export type Assurance = 'consistently-passes' | 'consistently-fails' | 'inconsistent';

/**
 * A target against process limits: beyond either of them the outcome is certain, as far as the process stays as it is.
 *
 * @param target       in the unit of the limits
 * @param limits       of the last segment
 * @param improvement  which way is better; where neither is, a target can't be met and there is no answer (null)
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 * @example assuranceOf(95, limits, 'increase') // of limits from 46.9 to 74.3: 'consistently-fails'
 */
export function assuranceOf(
  target: number,
  limits: Pick<ProcessLimits, 'lower' | 'upper'>,
  improvement: ImprovementDirection,
): Assurance | null {
  if (improvement === 'neutral') return null;
  if (target >= limits.lower && target <= limits.upper) return 'inconsistent';
  const isTargetAbove = target > limits.upper;
  return isTargetAbove === (improvement === 'decrease') ? 'consistently-passes' : 'consistently-fails';
}

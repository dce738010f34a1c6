import type { SpecialCause } from './special-cause';

/** Which way of moving is better for patients; neutral where neither is. */
export type ImprovementDirection = 'increase' | 'decrease' | 'neutral';

/** What a point, or a chart by its last point, shows: `high` and `low` where neither way is better. */
export type Variation = 'common-cause' | 'improvement' | 'concern' | 'high' | 'low';

/**
 * What a special cause means, given which way is better.
 *
 * @see NHS England, Making Data Count. NHS-R Community, NHSRplotthedots (commit 050b07d7).
 * @example variationOf({ rule: 'shift', direction: 'up' }, 'decrease') // 'concern'
 */
export function variationOf(specialCause: SpecialCause | null, improvement: ImprovementDirection): Variation {
  if (specialCause === null) return 'common-cause';
  const isUp = specialCause.direction === 'up';
  if (improvement === 'neutral') return isUp ? 'high' : 'low';
  return isUp === (improvement === 'increase') ? 'improvement' : 'concern';
}

import { requireCount } from '../argument-checks';

import { type Disclosed, HIDDEN } from './disclosed';

/** The largest count that the local rule hides. */
export const LARGEST_BELOW_FIVE = 4;

/**
 * A count under the older, local rule: 1 to 4 is hidden, 0 and the rest stand as they are.
 *
 * Only for a count that stands alone. In a table with a total, a single hidden cell is the total less the others: use
 * `belowFiveTable`.
 *
 * @param count  a whole number of at least 0
 * @throws {RangeError} when `count` is not a whole number of at least 0
 * @example belowFiveCount(4) // '*'
 */
export function belowFiveCount(count: number): Disclosed {
  requireCount(count, 'count');
  return count >= 1 && count <= LARGEST_BELOW_FIVE ? HIDDEN : count;
}

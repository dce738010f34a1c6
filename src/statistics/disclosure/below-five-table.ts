import { belowFiveCount, LARGEST_BELOW_FIVE } from './below-five';
import { type Disclosed, HIDDEN } from './disclosed';
import { withNextHidden } from './second-cell';

export interface DisclosedTable {
  /** In the order given. */
  readonly cells: readonly Disclosed[];
  readonly total: Disclosed;
}

/**
 * Counts that add up to a total shown beside them, under the older, local rule: 1 to 4 is hidden, and further cells with
 * it (the next smallest that is not 0, equal ones together) for as long as the total would give a hidden one away. Where
 * no cell is left for that, the total is hidden.
 *
 * For one row or column. A cell that stands in two totals at once, of its row and of its column, needs more than this.
 *
 * @param counts  whole numbers of at least 0
 * @throws {RangeError} when a count is not a whole number of at least 0
 * @example belowFiveTable([3, 40, 57]) // { cells: ['*', '*', 57], total: 100 }
 */
export function belowFiveTable(counts: readonly number[]): DisclosedTable {
  const cells = counts.map(belowFiveCount);
  const total = belowFiveCount(counts.reduce((sum, count) => sum + count, 0));
  // A total that is small itself says no more about its cells than that they are small.
  return total === HIDDEN ? { cells, total } : withCover(counts, cells, total);
}

function withCover(counts: readonly number[], cells: readonly Disclosed[], total: Disclosed): DisclosedTable {
  if (!givesAway(counts, cells)) return { cells, total };
  const covered = withNextHidden(cells);
  return covered === null ? { cells, total: HIDDEN } : withCover(counts, covered, total);
}

/** Whether what is hidden can be told from its sum: one cell alone, or small ones that are all 1 or all 4. */
function givesAway(counts: readonly number[], cells: readonly Disclosed[]): boolean {
  const hidden = counts.filter((_, place) => cells[place] === HIDDEN);
  if (hidden.length === 1) return true;
  return (
    hidden.length > 0 && (hidden.every((count) => count === 1) || hidden.every((count) => count === LARGEST_BELOW_FIVE))
  );
}

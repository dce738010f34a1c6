import { requireCount } from '../argument-checks';

import { type Disclosed, HIDDEN } from './disclosed';

/**
 * The same cells with the smallest that are shown and not 0 hidden as well, so that what is hidden already can't be
 * worked out from a total. A 0 would be no cover, for it adds nothing to what is hidden. Equal ones go together: which
 * of them went would tell those who know the rule which cell was small.
 *
 * @returns null where no cell is left that could give cover
 */
export function withNextHidden(cells: readonly Disclosed[]): Disclosed[] | null {
  const shown = cells.filter((cell) => cell !== HIDDEN).filter((count) => count > 0);
  if (shown.length === 0) return null;
  const smallest = Math.min(...shown);
  return cells.map((cell) => (cell === smallest ? HIDDEN : cell));
}

/**
 * Contributors to a total that is shown, where some were hidden by whoever published them: if exactly one is, the next
 * smallest is hidden with it, so that the total less the rest doesn't give it away.
 *
 * @param cells  counts of at least 0, or hidden
 * @returns      the same cells, with more hidden if need be; null where there is none to hide, and the total has to go
 *               instead
 * @throws {RangeError} when a count is not a whole number of at least 0
 * @example coverForOneHidden(['*', 40, 57]) // ['*', '*', 57]
 */
export function coverForOneHidden(cells: readonly Disclosed[]): Disclosed[] | null {
  cells.forEach((cell, place) => cell !== HIDDEN && requireCount(cell, `cells[${place}]`));
  return cells.filter((cell) => cell === HIDDEN).length === 1 ? withNextHidden(cells) : [...cells];
}

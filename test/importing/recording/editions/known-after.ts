/** Of each cell a value as printed, `refused`, or null where there is no row. */
export type EditionOfCells = readonly (string | null)[];

/**
 * What is known after these editions, of which each is a whole statement of the practices that it lists: two cells to a practice.
 * A refused row, and whatever is left out beside one, leaves what was known.
 */
export function knownAfter(editions: readonly EditionOfCells[]): (string | null)[] {
  const known: (string | null)[] = [null, null, null, null];
  for (const cells of editions) {
    const isComplete = !cells.includes('refused');
    const isValue = (cell: number): boolean => cells[cell] === '0.25' || cells[cell] === '0.5';
    const months = [0, 1].filter((month) => isValue(month) || isValue(month + 2));
    const practices = [0, 1].filter((practice) => isValue(practice * 2) || isValue(practice * 2 + 1));
    for (const practice of practices) {
      for (const month of months) {
        const cell = practice * 2 + month;
        if (isValue(cell)) known[cell] = cells[cell]!;
        else if (isComplete) known[cell] = null;
      }
    }
  }
  return known;
}

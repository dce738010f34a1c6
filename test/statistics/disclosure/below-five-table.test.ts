import fc from 'fast-check';

import { belowFiveCount, belowFiveTable, coverForOneHidden, HIDDEN } from '../../../src/statistics';
import { always } from '../seeded-property';

const someCounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 900 })), {
  maxLength: 12,
});

const asPrinted = (counts: readonly number[]) => {
  const { cells, total } = belowFiveTable(counts);
  return `${cells.join(' ')} = ${total}`;
};

/** Every table of so many cells with counts from 0 to `largest`. */
function everyTable(cells: number, largest: number): number[][] {
  if (cells === 0) return [[]];
  const shorter = everyTable(cells - 1, largest);
  return shorter.flatMap((table) => Array.from({ length: largest + 1 }, (_, count) => [...table, count]));
}

describe('the local rule of below five', () => {
  it('prints as in its docstrings', () => {
    expect(belowFiveCount(4)).toBe('*');
    expect(belowFiveTable([3, 40, 57])).toEqual({ cells: ['*', '*', 57], total: 100 });
    expect(coverForOneHidden(['*', 40, 57])).toEqual(['*', '*', 57]);
  });

  it('keeps 0, hides 1 to 4, and tells 5', () => {
    expect([0, 1, 4, 5, 6].map(belowFiveCount)).toEqual([0, HIDDEN, HIDDEN, 5, 6]);
  });

  it('hides a third cell where two that are alike would be half of what is hidden', () => {
    expect(asPrinted([1, 1, 98])).toBe('* * * = 100');
    expect(asPrinted([4, 4, 50, 92])).toBe('* * * 92 = 150');
    expect(asPrinted([2, 2, 96])).toBe('* * 96 = 100');
  });

  it('hides equal cells together: the place of one of them would tell where the small one is', () => {
    expect(asPrinted([5, 5, 3])).toBe('* * * = 13');
    expect(asPrinted([10, 60, 10, 4])).toBe('* 60 * * = 84');
  });

  it('hides the total where no cell is left for cover, or the total is small itself', () => {
    expect(asPrinted([4, 4])).toBe('* * = *');
    expect(asPrinted([1, 1, 1, 1, 1, 0])).toBe('* * * * * 0 = *');
    expect(asPrinted([3, 0, 0])).toBe('* 0 0 = *');
    expect(asPrinted([2, 1])).toBe('* * = *');
  });

  it('changes nothing where nothing is small, and of no cells makes none', () => {
    expect(belowFiveTable([0, 40, 60])).toEqual({ cells: [0, 40, 60], total: 100 });
    expect(belowFiveTable([])).toEqual({ cells: [], total: 0 });
    expect(belowFiveTable([0, 0])).toEqual({ cells: [0, 0], total: 0 });
  });

  it('tells true counts or none, hides all that is small, and never hides a 0', () => {
    always(
      fc.property(someCounts, (counts) => {
        const { cells, total } = belowFiveTable(counts);
        counts.forEach((count, place) => {
          expect([count, HIDDEN]).toContain(cells[place]);
          if (count >= 1 && count <= 4) expect(cells[place]).toBe(HIDDEN);
          if (count === 0) expect(cells[place]).toBe(0);
        });
        expect([counts.reduce((sum, count) => sum + count, 0), HIDDEN]).toContain(total);
      }),
    );
  });

  it('hides the same cells in any order', () => {
    always(
      fc.property(someCounts, (counts) => {
        const there = belowFiveTable(counts);
        const back = belowFiveTable(counts.toReversed());
        expect(back.cells.toReversed()).toEqual(there.cells);
        expect(back.total).toBe(there.total);
      }),
    );
  });

  it('lets nobody who knows it work a hidden cell out of any small table', () => {
    const tables = [everyTable(1, 30), everyTable(2, 24), everyTable(3, 14), everyTable(4, 7)];
    // What the reader must reckon with: for each table as printed, every one that would be printed alike.
    const candidates = new Map<string, number[][]>();
    for (const counts of tables.flat()) {
      candidates.set(asPrinted(counts), [...(candidates.get(asPrinted(counts)) ?? []), counts]);
    }
    for (const [printed, alike] of candidates) {
      printed
        .split(' = ')[0]!
        .split(' ')
        .forEach((cell, place) => {
          if (cell !== HIDDEN) return;
          const possible = new Set(alike.map((counts) => counts[place]));
          if (possible.size < 2) throw new Error(`${printed}: cell ${place + 1} can only be ${[...possible].join()}`);
        });
    }
    expect(tables[3]).toHaveLength(8 ** 4);
  });

  it('refuses what is not a count', () => {
    expect(() => belowFiveTable([3, -1])).toThrow(RangeError);
    expect(() => belowFiveTable([0.5])).toThrow(/^count must be a whole number/);
    expect(() => coverForOneHidden([HIDDEN, 0.5])).toThrow(/^cells\[1\] must be a whole number/);
  });
});

describe('cover for a cell that its publisher hid', () => {
  it('is the smallest count that is told and not 0, and those equal to it', () => {
    expect(coverForOneHidden([60, HIDDEN, 9, 0, 8])).toEqual([60, HIDDEN, 9, 0, HIDDEN]);
    expect(coverForOneHidden([60, HIDDEN, 9, 0, 9])).toEqual([60, HIDDEN, HIDDEN, 0, HIDDEN]);
  });

  it('is not needed where two are hidden, or none is', () => {
    expect(coverForOneHidden([HIDDEN, 9, HIDDEN])).toEqual([HIDDEN, 9, HIDDEN]);
    expect(coverForOneHidden([7, 9])).toEqual([7, 9]);
    expect(coverForOneHidden([])).toEqual([]);
  });

  it('is lacking where all the others are 0, so that the total has to go', () => {
    expect(coverForOneHidden([HIDDEN, 0, 0])).toBeNull();
    expect(coverForOneHidden([HIDDEN])).toBeNull();
  });
});

import fc from 'fast-check';
import { KeptReadings } from '../../../src/comparisons/panel/kept-readings';

const seed = Number(process.env['PROPERTY_SEED'] ?? 2304);
process.stderr.write(`seed ${seed}\n`);

/** A thing that changes at some revisions; its reading says which of them was the last. */
function thing(changes: ReadonlySet<number>, bytes = 10) {
  const asked = { readings: 0, looks: 0 };
  const lastChange = (revision: number): number => Math.max(0, ...[...changes].filter((change) => change <= revision));
  const sourceAt = (revision: number) => ({
    read: async () => {
      asked.readings += 1;
      return { bytes, lastChange: lastChange(revision) };
    },
    changedBetween: async (after: number, upTo: number) => {
      asked.looks += 1;
      return lastChange(upTo) > after;
    },
  });
  return { asked, lastChange, sourceAt };
}

describe('readings that are kept', () => {
  it('are at every revision what would be read there, in whatever order they are asked for', async () => {
    const question = fc.record({
      changes: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }).map((all) => new Set(all)),
      revisions: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 40 }),
      room: fc.integer({ min: 0, max: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(question, async ({ changes, revisions, room }) => {
        const kept = new KeptReadings<{ bytes: number; lastChange: number }>(room);
        const { lastChange, sourceAt } = thing(changes);
        for (const revision of revisions) {
          expect((await kept.at('thing', revision, sourceAt(revision))).lastChange).toBe(lastChange(revision));
          expect(kept.bytes).toBeLessThanOrEqual(room);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  it('are read once for all revisions at which nothing changed, earlier and later', async () => {
    const kept = new KeptReadings<{ bytes: number }>(100);
    const { asked, sourceAt } = thing(new Set([3, 20]));
    for (const revision of [10, 12, 11, 5, 19, 3, 10]) await kept.at('thing', revision, sourceAt(revision));
    expect(asked).toEqual({ readings: 1, looks: 4 });
    await kept.at('thing', 20, sourceAt(20));
    expect(asked.readings).toBe(2);
  });

  it('are read once for all who ask at the same time', async () => {
    const kept = new KeptReadings<{ bytes: number }>(100);
    const { asked, sourceAt } = thing(new Set());
    const readings = await Promise.all([1, 2, 3].map(() => kept.at('thing', 7, sourceAt(7))));
    expect([asked.readings, new Set(readings).size]).toEqual([1, 1]);
  });

  it('make room in the order in which they were last used', async () => {
    const kept = new KeptReadings<{ bytes: number }>(20);
    const [a, b, c] = [thing(new Set()), thing(new Set()), thing(new Set())];
    await kept.at('a', 1, a.sourceAt(1));
    await kept.at('b', 1, b.sourceAt(1));
    await kept.at('a', 1, a.sourceAt(1));
    await kept.at('c', 1, c.sourceAt(1));
    await kept.at('a', 1, a.sourceAt(1));
    await kept.at('b', 1, b.sourceAt(1));
    expect([a, b, c].map(({ asked }) => asked.readings)).toEqual([1, 2, 1]);
    expect(kept.bytes).toBe(20);
  });

  it('are not kept where they are larger than all the room, and what failed is asked again', async () => {
    const kept = new KeptReadings<{ bytes: number }>(5);
    const { asked, sourceAt } = thing(new Set());
    await kept.at('thing', 1, sourceAt(1));
    await kept.at('thing', 1, sourceAt(1));
    expect([asked.readings, kept.bytes]).toEqual([2, 0]);
    const source = { ...sourceAt(1), read: () => Promise.reject(new Error('gone')) };
    await expect(kept.at('other', 1, source)).rejects.toThrow('gone');
    expect(await kept.at('other', 1, sourceAt(1))).toEqual({ bytes: 10, lastChange: 0 });
  });
});

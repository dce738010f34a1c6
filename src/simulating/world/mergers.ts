import { RandomStream } from '../random';
import type { SimulationParameters } from '../parameters';
import type { Month } from './calendar';
import type { Practice } from './practices';

/** One practice absorbs another of its area: the code of the one ends, and the list of the other jumps. */
export interface Merger {
  /** Place of the practice whose code ends. */
  absorbed: number;
  /** Place of the practice that goes on with both lists. */
  survivor: number;
  /** The first month in which there is only one. */
  month: Month;
}

const SHARE_PER_YEAR = 0.005;

/** @param taken  places of practices in programmes, which merge with nobody: else an effect would be hidden in a jump */
export function makeMergers(
  { seed, months }: SimulationParameters,
  practices: readonly Practice[],
  taken: ReadonlySet<number>,
): Merger[] {
  const random = new RandomStream(seed, 'mergers');
  const byArea = new Map<number, number[]>();
  practices.forEach(({ area }, place) => {
    if (!taken.has(place)) byArea.set(area, [...(byArea.get(area) ?? []), place]);
  });
  const mergers: Merger[] = [];
  for (const [area, places] of byArea) {
    const expected = (places.length * SHARE_PER_YEAR * months) / 12;
    // The city has one at least, for the demonstration to show it.
    const wanted = months > 2 ? Math.max(Math.floor(expected + random.uniform()), area === 0 ? 1 : 0) : 0;
    const free = [...places];
    for (let count = 0; count < wanted && free.length >= 2; count += 1) {
      const [absorbed] = free.splice(random.integer(free.length), 1);
      const [survivor] = free.splice(random.integer(free.length), 1);
      mergers.push({ absorbed: absorbed!, survivor: survivor!, month: 1 + random.integer(months - 2) });
    }
  }
  return mergers.sort((one, other) => one.month - other.month || one.absorbed - other.absorbed);
}

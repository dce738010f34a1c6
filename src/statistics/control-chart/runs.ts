import type { Direction } from './side-of-line';

/** Places `from` to `to` (the last one not included) that go, or lie, the same way. */
export interface Run {
  readonly direction: Direction;
  readonly from: number;
  readonly to: number;
}

/** The longest stretches of one direction, in order. A null breaks a run and is in none. */
export function runsOf(directions: readonly (Direction | null)[]): Run[] {
  const runs: Run[] = [];
  directions.forEach((direction, index) => {
    const last = runs.at(-1);
    if (direction === null) return;
    if (last?.to === index && last.direction === direction) runs[runs.length - 1] = { ...last, to: index + 1 };
    else runs.push({ direction, from: index, to: index + 1 });
  });
  return runs;
}

import type { Attribution } from '../attribution/attribute';
import type { Panel } from '../panel/panel';

/** What counts, added up two ways. */
export interface CountedTime {
  /** Practices that count, by cohort and period. */
  practices: readonly (readonly number[])[];
  /** For each practice of the panel the cohorts that it counts to in any period, as bits. */
  cohortsOfUnit: Uint32Array;
}

export function countedTime(
  { units, periods }: Panel,
  { cohorts: counted }: Attribution,
  cohorts: number,
): CountedTime {
  const practices = Array.from({ length: cohorts }, () => new Array<number>(periods.length).fill(0));
  const cohortsOfUnit = new Uint32Array(units.length);
  for (let unit = 0; unit < units.length; unit += 1) {
    for (let period = 0; period < periods.length; period += 1) {
      const bits = counted[unit * periods.length + period]!;
      if (bits === 0) continue;
      cohortsOfUnit[unit]! |= bits;
      for (let others = bits; others !== 0; others &= others - 1) {
        practices[31 - Math.clz32(others & -others)]![period]! += 1;
      }
    }
  }
  return { practices, cohortsOfUnit };
}

/** Places of the practices that count to a cohort in any period. */
export function unitsOf({ cohortsOfUnit }: CountedTime, cohort: number): number[] {
  const units: number[] = [];
  for (let unit = 0; unit < cohortsOfUnit.length; unit += 1) {
    if ((cohortsOfUnit[unit]! & (1 << cohort)) !== 0) units.push(unit);
  }
  return units;
}

/** Practice-months of one cohort in these periods, or in all. */
export function practiceMonths(
  { periods }: Panel,
  { practices }: CountedTime,
  cohort: number,
  places: Iterable<number> = periods.keys(),
): number {
  let months = 0;
  for (const place of places) months += practices[cohort]![place]! * periods[place]!.months;
  return months;
}

import type { Panel } from '../panel/panel';
import type { AttributedCohort, Attribution } from './attribute';
import { Exclusions } from './exclusions';

/**
 * Takes out the cells that would be weighted by a list that nobody knows, or by one without patients, and counts them: each
 * once, with the first cohort that it would have counted to.
 */
export function withoutLists(
  panel: Panel,
  attribution: Attribution,
  cohorts: readonly AttributedCohort[],
  weights: Float64Array,
): Attribution {
  const counted = attribution.cohorts.slice();
  const excluded = new Exclusions(panel);
  panel.units.forEach((_, u) =>
    panel.periods.forEach((__, p) => {
      const cell = u * panel.periods.length + p;
      if (counted[cell] === 0 || weights[cell]! > 0) return;
      const first = 31 - Math.clz32(counted[cell]! & -counted[cell]!);
      excluded.add(u, p, 'NO_LIST', cohorts[first]!.label);
      counted[cell] = 0;
    }),
  );
  return { ...attribution, cohorts: counted, excluded: [...attribution.excluded, ...excluded.spans()] };
}

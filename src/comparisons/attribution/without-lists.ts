import type { Panel } from '../panel/panel';
import type { AttributedCohort, Attribution, ExcludedSpan } from './attribute';

/** Takes out the cells that would be weighted by a list that nobody knows, and counts them. */
export function withoutLists(panel: Panel, attribution: Attribution, cohorts: readonly AttributedCohort[], weights: Float64Array): Attribution {
  const counted = attribution.cohorts.slice();
  const excluded: ExcludedSpan[] = [];
  panel.units.forEach(({ practiceId, odsCode }, u) => {
    const periods: number[] = [];
    let cohort = '';
    panel.periods.forEach((_, p) => {
      const cell = u * panel.periods.length + p;
      if (counted[cell] === 0 || !Number.isNaN(weights[cell])) return;
      cohort = cohorts[31 - Math.clz32(counted[cell]! & -counted[cell]!)]!.label;
      counted[cell] = 0;
      periods.push(p);
    });
    if (periods.length > 0) excluded.push({ practiceId, odsCode, reason: 'NO_LIST', cohort, periods });
  });
  return { ...attribution, cohorts: counted, excluded: [...attribution.excluded, ...excluded] };
}

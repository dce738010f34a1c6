import type { PanelRows, Regressor } from '../../../statistics';
import type { EstimationOptions, Study, StudyUnit, TreatedStudyUnit } from '../study';
import { clusterOf } from './cluster-of';

/** A study as rows, one for each practice and period with a value outside its transition. */
export interface StudyRows {
  panel: PanelRows & { clusterOfUnit: number[] };
  isMember: Regressor;
  exposure: number[];
  /** First period as a member by unit; null for comparators. */
  firstTreated: (number | null)[];
}

/** @param column  what the outcome is: the figure itself, or events to be counted over their exposure */
export function rowsOf(study: Study, options: EstimationOptions, column: 'outcomes' | 'events'): StudyRows {
  const units: (StudyUnit | TreatedStudyUnit)[] = [...study.treated, ...study.comparators];
  const clusters = new Map<string, number>();
  const rows = { outcome: [] as number[], unit: [] as number[], period: [] as number[] };
  const member: number[] = [];
  const exposure: number[] = [];
  const clusterOfUnit: number[] = [];
  const firstTreated: (number | null)[] = [];
  units.forEach((one, unit) => {
    const name = clusterOf(one, options);
    if (!clusters.has(name)) clusters.set(name, clusters.size);
    clusterOfUnit.push(clusters.get(name)!);
    const [last, first] = 'firstTreated' in one ? [one.lastUntreated, one.firstTreated] : [Infinity, Infinity];
    firstTreated.push(first === Infinity ? null : first);
    const values = one[column] ?? one.outcomes;
    values.forEach((value, period) => {
      if (Number.isNaN(value) || (period > last && period < first)) return;
      rows.outcome.push(value);
      rows.unit.push(unit);
      rows.period.push(period);
      member.push(period >= first ? 1 : 0);
      exposure.push(one.exposure?.[period] ?? 1);
    });
  });
  return {
    panel: { ...rows, clusterOfUnit },
    isMember: { name: 'membership', values: member },
    exposure,
    firstTreated,
  };
}

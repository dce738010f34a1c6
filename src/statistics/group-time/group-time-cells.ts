import type { Cohort, StaggeredPanel } from './staggered-panel';

/** One cohort in one period, against its base period and its comparison units. */
export interface Cell {
  readonly cohort: number;
  readonly period: number;
  readonly base: number;
  /** Periods since the start, 0 the first treated; before it, counted back from -1, the last untreated. */
  readonly eventTime: number;
  /** Mean change of the cohort less mean change of the comparison units. */
  readonly value: number;
  readonly treatedMean: number;
  readonly comparisonMean: number;
  readonly comparison: readonly number[];
}

export interface GroupTimeDesign {
  /**
   * Whom a cohort is compared with: units never treated, or also those whose treatment lies ahead of both periods. The
   * first asks less of the moment of joining, the second has more units.
   */
  readonly comparison: 'never-treated' | 'not-yet-treated';
  /** What periods before the start are compared with: each with the one before it, or all with the last untreated. */
  readonly base: 'varying' | 'universal';
}

/** All cells that have comparison units, cohort by cohort; means over the comparison are made once for each pair of periods. */
export function groupTimeCells(panel: StaggeredPanel, { comparison, base: baseRule }: GroupTimeDesign): Cell[] {
  const comparisons = new Map<string, readonly number[]>();
  const means = new Map<string, number>();

  function comparisonUnits(until: number, own: Cohort): { key: string; units: readonly number[] } {
    if (comparison === 'never-treated') return { key: 'never', units: panel.never };
    // Its own cohort is no comparison; where it is treated by then anyway, all cohorts share one list.
    const key = own.lastUntreated >= until ? `${until} but ${panel.cohorts.indexOf(own)}` : `${until}`;
    const known = comparisons.get(key);
    if (known !== undefined) return { key, units: known };
    const ahead = panel.cohorts.filter((cohort) => cohort !== own && cohort.lastUntreated >= until);
    const units = [...panel.never, ...ahead.flatMap(({ members }) => members)];
    comparisons.set(key, units);
    return { key, units };
  }

  function meanChange(period: number, base: number, { key, units }: { key: string; units: readonly number[] }): number {
    const ofPeriods = `${period} ${base} ${key}`;
    const known = means.get(ofPeriods);
    if (known !== undefined) return known;
    const mean = meanOfChanges(panel, units, period, base);
    means.set(ofPeriods, mean);
    return mean;
  }

  return panel.cohorts.flatMap((own, cohort) => {
    const cells: Cell[] = [];
    for (let period = 0; period < panel.periods; period += 1) {
      const base = baseOf(period, own, baseRule);
      if (base === null) continue;
      const found = comparisonUnits(Math.max(period, base), own);
      if (found.units.length === 0) continue;
      const treatedMean = meanOfChanges(panel, own.members, period, base);
      const comparisonMean = meanChange(period, base, found);
      cells.push({
        cohort,
        period,
        base,
        eventTime: period >= own.firstTreated ? period - own.firstTreated : period - own.lastUntreated - 1,
        value: treatedMean - comparisonMean,
        treatedMean,
        comparisonMean,
        comparison: found.units,
      });
    }
    return cells;
  });
}

/** Null in a transition, and in a first period that has none before it. */
function baseOf(period: number, { firstTreated, lastUntreated }: Cohort, rule: GroupTimeDesign['base']): number | null {
  if (period >= firstTreated) return lastUntreated;
  if (period > lastUntreated) return null;
  if (rule === 'universal') return lastUntreated;
  return period === 0 ? null : period - 1;
}

function meanOfChanges({ byPeriod }: StaggeredPanel, units: readonly number[], period: number, base: number): number {
  const [now, before] = [byPeriod[period]!, byPeriod[base]!];
  let sum = 0;
  for (const unit of units) sum += now[unit]! - before[unit]!;
  return sum / units.length;
}

/** The universal base period itself, in which an effect is 0 by definition. */
export const isReference = ({ period, base }: Cell): boolean => period === base;

import { requireConfidence } from '../argument-checks';
import type { Effect } from '../effect';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { type Combination, effectOf, ofCell, plainMean, weightedByCohort } from './combination';
import { type Cell, type GroupTimeDesign, groupTimeCells } from './group-time-cells';
import { type StaggeredPanel, staggeredPanel, type StaggeredUnit, type UnitsLeftOut } from './staggered-panel';

export interface GroupTimeOptions extends GroupTimeDesign {
  /** Two-sided level as a fraction between 0 and 1: 0.95, not 95. Limits hold for one figure at a time. */
  readonly confidence: number;
}

export interface GroupTimeEffect {
  readonly firstTreated: number;
  readonly lastUntreated: number;
  readonly period: number;
  readonly eventTime: number;
  readonly treatedUnits: number;
  readonly comparisonUnits: number;
  readonly effect: Effect;
}

export interface GroupTimeEffects {
  readonly isEstimable: true;
  readonly units: number;
  readonly neverTreated: number;
  readonly clusters: number;
  readonly leftOut: UnitsLeftOut;
  readonly cohorts: readonly {
    readonly firstTreated: number;
    readonly lastUntreated: number;
    readonly units: number;
  }[];
  /** Each cohort in each period. */
  readonly cells: readonly GroupTimeEffect[];
  /** All treated cells, each weighted by its cohort: early cohorts, seen for longer, weigh more. */
  readonly simple: Effect;
  /** By periods since the start, those before it too; overall is the plain mean from the start on. */
  readonly dynamic: {
    readonly overall: Effect;
    readonly eventTimes: readonly { readonly eventTime: number; readonly effect: Effect }[];
  };
  /** By cohort, the mean over its treated periods; overall weighted by cohort: the effect on a treated unit. */
  readonly group: {
    readonly overall: Effect;
    readonly cohorts: readonly {
      readonly firstTreated: number;
      readonly lastUntreated: number;
      readonly effect: Effect;
    }[];
  };
  /** By period, over the cohorts treated by then; overall is the plain mean. */
  readonly calendar: {
    readonly overall: Effect;
    readonly periods: readonly { readonly period: number; readonly effect: Effect }[];
  };
}

/**
 * Group-time average effects for units that start at different times (Callaway and Sant'Anna), and what they come to
 * by time since the start, by cohort, by period and altogether.
 *
 * The answer where start months differ: each cohort is compared only with units that are not treated yet, or never. It
 * rests on both moving alike but for the treatment. Limits are normal, for one figure at a time, and too narrow with few
 * treated units or clusters: put a permutation p beside them.
 *
 * @param units    one entry a practice; those that can't be used are counted
 * @param options  comparison, base period and confidence
 * @returns        not estimable without treated units that have a period before, or without comparison units
 * @throws {RangeError} when series differ in length or hold infinity, a start is no period, or `confidence` is not
 *   between 0 and 1
 * @see Callaway B, Sant'Anna PHC (2021). Difference-in-differences with multiple time periods. J Econom 225:200-230.
 * @example
 * // two units from 1, 3 to 2, 4 and two from 2, 4 to 5, 9, treated in the second period
 * groupTimeEffects(units, options).simple // 3, with standard error 0.7071
 */
export function groupTimeEffects(
  units: readonly StaggeredUnit[],
  options: GroupTimeOptions,
): GroupTimeEffects | NotEstimable {
  requireConfidence(options.confidence);
  const panel = staggeredPanel(units);
  if (panel.cohorts.length === 0) return notEstimable('no-treated-units', { needed: 1, had: 0 });
  const cells = groupTimeCells(panel, options);
  const treated = cells.filter(({ eventTime }) => eventTime >= 0);
  if (treated.length === 0) return notEstimable('no-comparison-units', { needed: 1, had: 0 });

  const effect = (combination: Combination) => effectOf(combination, panel, options.confidence);
  const startOf = (cohort: number) => {
    const { firstTreated, lastUntreated } = panel.cohorts[cohort]!;
    return { firstTreated, lastUntreated };
  };
  const byEventTime = combinedBy(cells, ({ eventTime }) => eventTime, panel);
  const byPeriod = combinedBy(treated, ({ period }) => period, panel);
  const byCohort = grouped(treated, ({ cohort }) => cohort).map(([cohort, of]) => ({
    cohort,
    of: plainMean(of.map(ofCell)),
  }));
  return {
    isEstimable: true,
    units: panel.units,
    neverTreated: panel.never.length,
    clusters: panel.clusters,
    leftOut: panel.leftOut,
    cohorts: panel.cohorts.map(({ members }, cohort) => ({ ...startOf(cohort), units: members.length })),
    cells: cells.map((cell) => ({
      ...startOf(cell.cohort),
      period: cell.period,
      eventTime: cell.eventTime,
      treatedUnits: panel.cohorts[cell.cohort]!.members.length,
      comparisonUnits: cell.comparison.length,
      effect: effect(ofCell(cell)),
    })),
    simple: effect(weighted(treated, panel)),
    dynamic: {
      overall: effect(plainMean(byEventTime.filter(({ key }) => key >= 0).map(({ of }) => of))),
      eventTimes: byEventTime.map(({ key, of }) => ({ eventTime: key, effect: effect(of) })),
    },
    group: {
      overall: effect(weightedByCohort(byCohort, panel)),
      cohorts: byCohort.map(({ cohort, of }) => ({ ...startOf(cohort), effect: effect(of) })),
    },
    calendar: {
      overall: effect(plainMean(byPeriod.map(({ of }) => of))),
      periods: byPeriod.map(({ key, of }) => ({ period: key, effect: effect(of) })),
    },
  };
}

const weighted = (cells: readonly Cell[], panel: StaggeredPanel): Combination =>
  weightedByCohort(
    cells.map((cell) => ({ cohort: cell.cohort, of: ofCell(cell) })),
    panel,
  );

/** Cells with the same key, in the order of the keys, combined by how many units their cohorts have. */
function combinedBy(cells: readonly Cell[], keyOf: (cell: Cell) => number, panel: StaggeredPanel) {
  return grouped(cells, keyOf).map(([key, of]) => ({ key, of: weighted(of, panel) }));
}

function grouped(cells: readonly Cell[], keyOf: (cell: Cell) => number): [number, Cell[]][] {
  const groups = new Map<number, Cell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group === undefined) groups.set(keyOf(cell), [cell]);
    else group.push(cell);
  }
  return [...groups].sort(([one], [other]) => one - other);
}

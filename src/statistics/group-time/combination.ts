import { type Effect, effectWithLimits, effectWithoutLimits } from '../effect';

import { type Cell, isReference } from './group-time-cells';
import type { StaggeredPanel } from './staggered-panel';

/** A weighted sum of cells, whose weights may be estimated too. */
export interface Combination {
  readonly value: number;
  readonly parts: readonly { readonly cell: Cell; readonly weight: number }[];
  /** By cohort, what one more of its units would move the combination by through the weights, times all units. */
  readonly throughWeights: ReadonlyMap<number, number>;
}

/** Cells with weights that are known: a plain mean, or one cell by itself. */
export function plainMean(combinations: readonly Combination[]): Combination {
  const share = 1 / combinations.length;
  const throughWeights = new Map<number, number>();
  for (const { throughWeights: of } of combinations) {
    for (const [cohort, pull] of of) throughWeights.set(cohort, (throughWeights.get(cohort) ?? 0) + share * pull);
  }
  return {
    value: combinations.reduce((sum, { value }) => sum + share * value, 0),
    parts: combinations.flatMap(({ parts }) => parts.map(({ cell, weight }) => ({ cell, weight: share * weight }))),
    throughWeights,
  };
}

export const ofCell = (cell: Cell): Combination => ({
  value: cell.value,
  parts: [{ cell, weight: 1 }],
  throughWeights: new Map(),
});

/**
 * A mean weighted by how many units each cohort has. How many is itself a matter of chance, and what that adds to the
 * error is kept in `throughWeights`.
 */
export function weightedByCohort(
  combinations: readonly { readonly cohort: number; readonly of: Combination }[],
  panel: StaggeredPanel,
): Combination {
  const sizes = combinations.map(({ cohort }) => panel.cohorts[cohort]!.members.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const value = combinations.reduce((sum, { of }, place) => sum + (sizes[place]! / total) * of.value, 0);
  const throughWeights = new Map<number, number>();
  combinations.forEach(({ cohort, of }) => {
    const pull = ((of.value - value) * panel.units) / total;
    throughWeights.set(cohort, (throughWeights.get(cohort) ?? 0) + pull);
  });
  const parts = combinations.flatMap(({ of }, place) =>
    of.parts.map(({ cell, weight }) => ({ cell, weight: (weight * sizes[place]!) / total })),
  );
  return { value, parts, throughWeights };
}

/**
 * How much each cluster pulls at a combination: its units' influence functions, over all units, added up. The squares
 * of the pulls add up to the variance.
 */
export function clusterPulls({ parts, throughWeights }: Combination, panel: StaggeredPanel): Float64Array {
  const pulls = new Float64Array(panel.clusters);
  const { byPeriod, clusterOf, cohorts } = panel;
  for (const { cell, weight } of parts) {
    const { period, base, comparison, treatedMean, comparisonMean } = cell;
    const { members } = cohorts[cell.cohort]!;
    const [now, before] = [byPeriod[period]!, byPeriod[base]!];
    const [up, down] = [weight / members.length, weight / comparison.length];
    for (const unit of members) {
      pulls[clusterOf[unit]!]! += up * (now[unit]! - before[unit]! - treatedMean);
    }
    for (const unit of comparison) {
      pulls[clusterOf[unit]!]! -= down * (now[unit]! - before[unit]! - comparisonMean);
    }
  }
  for (const [cohort, pull] of throughWeights) {
    for (const unit of cohorts[cohort]!.members) pulls[clusterOf[unit]!]! += pull / panel.units;
  }
  return pulls;
}

/** An error below this share of the outcomes is rounding. */
const ROUNDING = 1e-13;

/** A combination with its normal limits, where its cohorts allow for any. */
export function effectOf(combination: Combination, panel: StaggeredPanel, confidence: number): Effect {
  const { value, parts } = combination;
  if (parts.every(({ cell }) => isReference(cell))) return effectWithoutLimits(value, 'reference-period');
  const cohorts = [...new Set(parts.map(({ cell }) => cell.cohort))].map((cohort) => panel.cohorts[cohort]!);
  const treated = cohorts.reduce((sum, { clusters }) => sum + clusters, 0);
  const alone = cohorts.filter(({ clusters }) => clusters === 1).length;
  if (2 * alone >= treated)
    return effectWithoutLimits(value, cohorts.length === 1 ? 'one-treated-cluster' : 'cohorts-of-one');
  const isOfOneCluster = ({ comparison }: Cell) =>
    comparison.every((unit) => panel.clusterOf[unit] === panel.clusterOf[comparison[0]!]);
  if (parts.every(({ cell }) => isOfOneCluster(cell))) return effectWithoutLimits(value, 'one-comparison-cluster');

  const variance = clusterPulls(combination, panel).reduce((sum, pull) => sum + pull ** 2, 0);
  const standardError = Math.sqrt(variance);
  const size = largestOutcome(combination, panel);
  return effectWithLimits({
    value,
    standardError: standardError <= ROUNDING * size ? 0 : standardError,
    degreesOfFreedom: null,
    confidence,
    method: 'influence-function-normal',
  });
}

function largestOutcome({ parts }: Combination, { byPeriod, cohorts }: StaggeredPanel): number {
  let largest = 0;
  for (const { cell } of parts) {
    for (const unit of cohorts[cell.cohort]!.members) {
      largest = Math.max(largest, Math.abs(byPeriod[cell.period]![unit]!), Math.abs(byPeriod[cell.base]![unit]!));
    }
  }
  return largest;
}

import { notEstimable, type NotEstimable } from '../not-estimable';
import { type DifferenceOfClusterMeans, differenceOfClusterMeans, meanOfClusterMeans } from '../pooling';

/** The change of the treated units less that of the comparison units, each unit once. */
export interface UnitChanges extends DifferenceOfClusterMeans {
  readonly isEstimable: true;
  /** Seen on both sides of the start. */
  readonly treatedUnits: number;
  /** Seen on both sides of the start. */
  readonly comparisonUnits: number;
}

interface Observed {
  readonly unit: number | string;
  readonly isTreated: boolean;
  readonly isAfter: boolean;
  readonly value: number;
}

/**
 * Difference in differences of units seen both before and after: the mean change of the treated less that of the
 * others, by Welch's method, so that the groups may vary differently. Several values of a unit on one side are averaged
 * first.
 */
export function differenceOfUnitChanges(
  observations: readonly Observed[],
  options: { confidence: number },
): UnitChanges | NotEstimable {
  const changes = changesOf(observations);
  const ofGroup = (isTreated: boolean) =>
    changes.filter((change) => change.isTreated === isTreated).map(({ change }) => ({ mean: change }));
  const [treated, others] = [ofGroup(true), ofGroup(false)];
  const [first, second] = [meanOfClusterMeans(treated, options), meanOfClusterMeans(others, options)];
  if (first === null) return notEstimable('no-treated-units', { needed: 1, had: 0, subject: 'seen before and after' });
  if (second === null) {
    return notEstimable('no-comparison-units', { needed: 1, had: 0, subject: 'seen before and after' });
  }
  const difference = differenceOfClusterMeans(first, second, options);
  return { isEstimable: true, treatedUnits: treated.length, comparisonUnits: others.length, ...difference };
}

function changesOf(observations: readonly Observed[]): { isTreated: boolean; change: number }[] {
  const sides = new Map<number | string, { isTreated: boolean; sums: [number, number]; counts: [number, number] }>();
  for (const { unit, isTreated, isAfter, value } of observations) {
    const side = sides.get(unit) ?? { isTreated, sums: [0, 0], counts: [0, 0] };
    side.sums[Number(isAfter) as 0 | 1] += value;
    side.counts[Number(isAfter) as 0 | 1] += 1;
    sides.set(unit, side);
  }
  return [...sides.values()]
    .filter(({ counts }) => counts[0] > 0 && counts[1] > 0)
    .map(({ isTreated, sums, counts }) => ({ isTreated, change: sums[1] / counts[1] - sums[0] / counts[0] }));
}

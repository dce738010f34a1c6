import { requireConfidence, requireFinite } from '../argument-checks';
import { type Effect, effectWithLimits, effectWithoutLimits } from '../effect';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { cellsOf, type TwoByTwoCell } from './two-by-two-cells';
import { differenceOfUnitChanges, type UnitChanges } from './unit-changes';

/** One value of one unit on one side of the start. Missing values are left out by the caller. */
export interface TwoByTwoObservation {
  /** Whose errors belong together: a practice, or the trust that runs several. */
  readonly unit: number | string;
  readonly isTreated: boolean;
  readonly isAfter: boolean;
  readonly value: number;
}

export interface TwoByTwo {
  readonly isEstimable: true;
  /** Comparison before and after, then treated before and after. */
  readonly cells: readonly TwoByTwoCell[];
  readonly observations: number;
  readonly treatedUnits: number;
  readonly comparisonUnits: number;
  /** All observations, errors clustered by unit, by t over units: the one to show. */
  readonly effect: Effect;
  /** As if all observations were independent and alike; null without residual degrees of freedom. */
  readonly classicalStandardError: number | null;
  /** As if they were independent, not alike (HC1); null without residual degrees of freedom. */
  readonly heteroskedasticStandardError: number | null;
  /** The same question of units seen on both sides only, each once. */
  readonly unitChanges: UnitChanges | NotEstimable;
}

const COEFFICIENTS = 4;
/** A standard error below this share of the values is rounding. */
const ROUNDING = 1e-13;

/**
 * Difference in differences of two groups before and after one date: the change of the treated less that of the
 * comparison group.
 *
 * For a single start date, and groups that would have moved alike. Not for practices that join at different times
 * (group-time effects), and not to be believed without a look at what happened before the start. The clustered error
 * is too small with few treated clusters, ten practices of one trust above all.
 *
 * @param observations        in any order and unit of value
 * @param options.confidence  two-sided level as a fraction between 0 and 1: 0.95, not 95
 * @returns                   the effect in the unit of the values; not estimable when one of the four cells is empty
 * @throws {RangeError} when a value is not finite, a unit stands in both groups, or `confidence` not between 0 and 1
 * @see Card D, Krueger AB (1994). Minimum wages and employment. Am Econ Rev 84:772-793.
 * @see Cameron AC, Miller DL (2015). A practitioner's guide to cluster-robust inference. J Hum Resour 50:317-372.
 * @example
 * // comparison units from 1, 3 to 2, 4; treated from 2, 4 to 5, 9
 * differenceInDifferences(observations, { confidence: 0.95 }) // 3, -0.4374 to 6.4374
 */
export function differenceInDifferences(
  observations: readonly TwoByTwoObservation[],
  { confidence }: { confidence: number },
): TwoByTwo | NotEstimable {
  requireConfidence(confidence);
  observations.forEach(({ value }, index) => requireFinite(value, `observations[${index}].value`));
  const treatedByUnit = groupsOfUnits(observations);
  const cells = cellsOf(observations);
  const empty = cells.find((cell) => cell.observations === 0);
  if (empty !== undefined) return whyEmpty(empty, cells);

  const [before, after, treatedBefore, treatedAfter] = cells as [
    TwoByTwoCell,
    TwoByTwoCell,
    TwoByTwoCell,
    TwoByTwoCell,
  ];
  const value = treatedAfter.mean! - treatedBefore.mean! - (after.mean! - before.mean!);
  const treatedUnits = [...treatedByUnit.values()].filter(Boolean).length;
  const groups = { treatedUnits, comparisonUnits: treatedByUnit.size - treatedUnits };
  const errors = standardErrors(observations, cells);
  return {
    isEstimable: true,
    cells,
    observations: observations.length,
    ...groups,
    effect: effectOf(value, errors.clustered, { ...groups, confidence }),
    classicalStandardError: errors.classical,
    heteroskedasticStandardError: errors.heteroskedastic,
    unitChanges: differenceOfUnitChanges(observations, { confidence }),
  };
}

/**
 * The effect is a sum of all values, each weighted by one over its cell with a sign, so that every error needs only
 * residuals from cell means: no matrix.
 */
function standardErrors(observations: readonly TwoByTwoObservation[], cells: readonly TwoByTwoCell[]) {
  const spare = observations.length - COEFFICIENTS;
  if (spare === 0) return { classical: null, heteroskedastic: null, clustered: null };
  const byUnit = new Map<number | string, number>();
  let squares = 0;
  let weightedSquares = 0;
  let size = 0;
  for (const { unit, isTreated, isAfter, value } of observations) {
    const cell = cells[Number(isTreated) * 2 + Number(isAfter)]!;
    const residual = value - cell.mean!;
    const pull = ((isTreated === isAfter ? 1 : -1) * residual) / cell.observations;
    squares += residual ** 2;
    weightedSquares += pull ** 2;
    byUnit.set(unit, (byUnit.get(unit) ?? 0) + pull);
    size = Math.max(size, Math.abs(value));
  }
  const inverseSizes = cells.reduce((sum, cell) => sum + 1 / cell.observations, 0);
  const units = byUnit.size;
  const factor = (units / (units - 1)) * ((observations.length - 1) / spare);
  const clustered = Math.sqrt(factor * [...byUnit.values()].reduce((sum, pull) => sum + pull ** 2, 0));
  return {
    classical: Math.sqrt((squares / spare) * inverseSizes),
    heteroskedastic: Math.sqrt((observations.length / spare) * weightedSquares),
    clustered: clustered <= ROUNDING * size ? 0 : clustered,
  };
}

function effectOf(
  value: number,
  standardError: number | null,
  { treatedUnits, comparisonUnits, confidence }: { treatedUnits: number; comparisonUnits: number; confidence: number },
): Effect {
  if (standardError === null) return effectWithoutLimits(value, 'no-residual-degrees-of-freedom');
  if (treatedUnits === 1) return effectWithoutLimits(value, 'one-treated-cluster');
  if (comparisonUnits === 1) return effectWithoutLimits(value, 'one-comparison-cluster');
  const degreesOfFreedom = treatedUnits + comparisonUnits - 1;
  return effectWithLimits({ value, standardError, degreesOfFreedom, confidence, method: 'cr1-t' });
}

function whyEmpty(empty: TwoByTwoCell, cells: readonly TwoByTwoCell[]): NotEstimable {
  const nothing = { needed: 1, had: 0 };
  const ofGroup = cells.filter(({ isTreated }) => isTreated === empty.isTreated);
  if (ofGroup.every(({ observations }) => observations === 0)) {
    return notEstimable(empty.isTreated ? 'no-treated-units' : 'no-comparison-units', nothing);
  }
  const subject = empty.isTreated ? 'treated' : 'comparison';
  return notEstimable(empty.isAfter ? 'no-observations-after' : 'no-observations-before', { ...nothing, subject });
}

function groupsOfUnits(observations: readonly TwoByTwoObservation[]): Map<number | string, boolean> {
  const treatedByUnit = new Map<number | string, boolean>();
  observations.forEach(({ unit, isTreated }, index) => {
    if ((treatedByUnit.get(unit) ?? isTreated) !== isTreated) {
      throw new RangeError(`observations[${index}].unit must stand in one group only; got ${unit} in both`);
    }
    treatedByUnit.set(unit, isTreated);
  });
  return treatedByUnit;
}

import { leastSquares, type LeastSquares } from '../linear-algebra';
import { notEstimable, type NotEstimable } from '../not-estimable';

import type { PanelRows, Regressor } from './panel-rows';
import { withinTransformation } from './within-transformation';

/** Outcome and regressors without unit and period means, and the regression of one on the others. */
export interface RegressorsWithin {
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  readonly fit: LeastSquares;
}

/** What unit and period means leave of a regressor, as a share of it, below which it is rounding. */
const ABSORBED = 1e-9;

/**
 * Takes unit and period means out of everything and regresses; weighted columns come back multiplied by the root of
 * the weights.
 *
 * @returns not estimable where a regressor has nothing left, or nothing of its own, by its name
 */
export function regressorsWithin(
  panel: PanelRows,
  regressors: readonly Regressor[],
  weight?: ArrayLike<number>,
): RegressorsWithin | NotEstimable {
  const within = withinTransformation({ unit: panel.unit, period: panel.period, weight });
  const outcome = within(panel.outcome);
  if (outcome === null) return without('not-converged', 'outcome');
  const columns: Float64Array[] = [];
  for (const { name, values } of regressors) {
    const column = within(values);
    if (column === null) return without('not-converged', name);
    if (lengthOf(column) <= ABSORBED * lengthOf(values)) return without('absorbed-by-fixed-effects', name);
    columns.push(column);
  }
  for (const column of [outcome, ...columns]) multiplyByRoot(column, weight);
  const fit = leastSquares(columns, outcome);
  if ('dependentColumn' in fit) return without('collinear', regressors[fit.dependentColumn]!.name);
  return { columns, outcome, fit };
}

export function lengthOf(column: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < column.length; row += 1) sum += column[row]! ** 2;
  return Math.sqrt(sum);
}

const without = (reason: 'not-converged' | 'absorbed-by-fixed-effects' | 'collinear', subject: string): NotEstimable =>
  notEstimable(reason, { needed: 1, had: 0, subject });

function multiplyByRoot(column: Float64Array, weight?: ArrayLike<number>): void {
  if (weight === undefined) return;
  for (let row = 0; row < column.length; row += 1) column[row]! *= Math.sqrt(weight[row]!);
}

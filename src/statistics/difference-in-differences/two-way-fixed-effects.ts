import { requireConfidence } from '../argument-checks';
import type { Effect } from '../effect';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { clusteredEffect } from './clustered-effect';
import { clusteredCovariance } from './clustered-covariance';
import {
  clustersOfRows,
  countClustersThatChange,
  countDistinct,
  type PanelRows,
  type Regressor,
  requirePanelRows,
  requirePositiveColumn,
  requireRegressors,
} from './panel-rows';
import { lengthOf, regressorsWithin } from './regressors-within';

export interface TwoWayTerm {
  readonly name: string;
  /** Change of the outcome for one more of the regressor; errors clustered (CR1), by t over clusters. */
  readonly effect: Effect;
  /** Without small-sample factor (CR0). */
  readonly unadjustedStandardError: number;
  /** CR1 with the unit effects counted too, as a regression on dummies does; null where none are left to count. */
  readonly standardErrorCountingUnits: number | null;
}

export interface TwoWayFixedEffects {
  readonly isEstimable: true;
  readonly observations: number;
  readonly units: number;
  readonly periods: number;
  readonly clusters: number;
  /** In the order of the regressors. */
  readonly terms: readonly TwoWayTerm[];
  /** CR1 covariance of the terms, by rows. */
  readonly covariance: readonly (readonly number[])[];
}

export interface TwoWayOptions {
  /** Two-sided level as a fraction between 0 and 1: 0.95, not 95. */
  readonly confidence: number;
  /** Analytic weights, one a row and above 0, such as list sizes; rows count alike without. */
  readonly weight?: ArrayLike<number>;
}

/** A standard error below this share of outcome over regressor is rounding. */
const ROUNDING = 1e-12;

/**
 * Regression with an effect for each unit and each period, errors clustered by unit (or by what units belong to).
 *
 * A comparator where start months differ, never the only figure: it then compares late joiners with early ones, whose
 * effect may still be growing, and can even turn the sign. Group-time effects are the answer there. The clustered error
 * is too small with few clusters that change.
 *
 * @param panel       one row for each observed unit and period, in any order
 * @param regressors  one value a row each
 * @returns           a term for each; not estimable when a regressor doesn't vary within units and periods, or is a
 *                    combination of the others, or nothing is left to tell the error from
 * @throws {RangeError} when columns differ in length, values are not finite, weights not above 0, unit, period or
 *   cluster not whole numbers from 0, or `confidence` is not between 0 and 1
 * @see Stock JH, Watson MW (2015). Introduction to Econometrics, 3rd ed., chapter 10.
 * @see Goodman-Bacon A (2021). Difference-in-differences with variation in treatment timing. J Econom 225:254-277.
 * @example
 * // units 0 to 3 in periods 0 and 1 with outcomes 1, 2; 3, 4; 2, 5; 4, 9; the last two treated in period 1
 * twoWayFixedEffects(panel, [treated], { confidence: 0.95 }) // 3, with the clustered standard error 0.9661
 */
export function twoWayFixedEffects(
  panel: PanelRows,
  regressors: readonly Regressor[],
  { confidence, weight }: TwoWayOptions,
): TwoWayFixedEffects | NotEstimable {
  const rows = panel.outcome.length;
  requireConfidence(confidence);
  requirePanelRows(panel);
  requireRegressors(regressors, rows);
  if (weight !== undefined) requirePositiveColumn(weight, rows, 'weight');

  const counts = {
    observations: rows,
    units: countDistinct(panel.unit),
    periods: countDistinct(panel.period),
    clusters: countDistinct(clustersOfRows(panel)),
  };
  const counted = regressors.length + counts.periods;
  if (rows <= counted) return notEstimable('too-few-observations', { needed: counted + 1, had: rows });

  const within = regressorsWithin(panel, regressors, weight);
  if ('reason' in within) return within;
  const { columns, outcome, fit } = within;
  const clusterOfRow = clustersOfRows(panel);
  const unadjusted = clusteredCovariance(columns, fit.residuals, fit.inverseCrossProduct, clusterOfRow);
  const { clusters } = counts;
  const ofClusters = clusters / Math.max(clusters - 1, 1);
  const factor = (ofClusters * (rows - 1)) / (rows - counted);
  const spareOfUnits = rows - counted - counts.units + 1;
  const size = lengthOf(outcome);
  const terms = regressors.map(({ name, values }, place): TwoWayTerm => {
    const variance = unadjusted[place]![place]!;
    const standardError = Math.sqrt(factor * variance);
    return {
      name,
      effect: clusteredEffect(fit.coefficients[place]!, {
        method: 'cr1-t',
        standardError: standardError <= (ROUNDING * size) / lengthOf(columns[place]!) ? 0 : standardError,
        clusters,
        clustersThatChange: countClustersThatChange(values, clusterOfRow),
        confidence,
      }),
      unadjustedStandardError: Math.sqrt(variance),
      standardErrorCountingUnits:
        spareOfUnits > 0 ? Math.sqrt((ofClusters * (rows - 1) * variance) / spareOfUnits) : null,
    };
  });
  const covariance = unadjusted.map((row) => row.map((value) => factor * value));
  return { isEstimable: true, ...counts, terms, covariance };
}

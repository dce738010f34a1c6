import { requireConfidence } from '../argument-checks';
import type { Effect } from '../effect';
import { solvePositiveDefinite } from '../linear-algebra';
import { notEstimable, type NotEstimable } from '../not-estimable';
import { type RateRatioEffect, rateRatioEffect } from '../rate-ratio-effect';

import { clusteredEffect } from './clustered-effect';
import { type ConditionalPoissonFit, fitConditionalPoisson } from './conditional-poisson';
import { informativeRows, type InformativeRows } from './informative-rows';
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
import { poissonDeviance } from '../poisson-deviance';
import { regressorsWithin } from './regressors-within';

export interface PoissonTerm {
  readonly name: string;
  /** Logarithm of the rate ratio for one more of the regressor; errors clustered, limits normal. */
  readonly effect: Effect;
  readonly rateRatio: RateRatioEffect;
  /** Without the factor for few clusters (CR0). */
  readonly unadjustedStandardError: number;
}

export interface PoissonFixedEffects {
  readonly isEstimable: true;
  /** Used: without those of units and periods that had no event. */
  readonly observations: number;
  readonly units: number;
  readonly unitsWithoutEvents: number;
  readonly periods: number;
  readonly periodsWithoutEvents: number;
  readonly clusters: number;
  readonly deviance: number;
  readonly terms: readonly PoissonTerm[];
}

/**
 * Difference in differences as a ratio of rates: Poisson regression of events with an effect for each unit and period
 * and a known exposure, errors clustered by unit (or by what units belong to).
 *
 * Right for rates that multiply, whether or not events are Poisson: the clustered error allows for events that come in
 * bunches. Where start months differ it is a comparator only, as two-way fixed effects are; with few clusters that
 * change its limits, which are normal, are too narrow.
 *
 * @param panel       events of each unit and period, at least 0
 * @param exposure    patient-time of each row, above 0
 * @param regressors  one value a row each
 * @returns           a term for each; not estimable without events, when a regressor doesn't vary within units and
 *                    periods, or when a group has no events at all (`separation`)
 * @throws {RangeError} when columns differ in length, events are negative, exposure is not above 0, values are not
 *   finite, or `confidence` is not between 0 and 1
 * @see Hausman J, Hall BH, Griliches Z (1984). Econometric models for count data. Econometrica 52:909-938.
 * @see Wooldridge JM (1999). Distribution-free estimation of some nonlinear panel data models. J Econom 90:77-97.
 * @example
 * // units 0 and 1 in periods 0 and 1, equal exposure: events 10, 20; 10, 40; the second treated in period 1
 * poissonFixedEffects(panel, exposure, [treated], { confidence: 0.95 }) // rate ratio 2
 */
export function poissonFixedEffects(
  panel: PanelRows,
  exposure: ArrayLike<number>,
  regressors: readonly Regressor[],
  { confidence }: { confidence: number },
): PoissonFixedEffects | NotEstimable {
  requireConfidence(confidence);
  requirePanelRows(panel);
  requireRegressors(regressors, panel.outcome.length);
  requirePositiveColumn(exposure, panel.outcome.length, 'exposure');
  requireEvents(panel.outcome);

  const used = informativeRows(panel);
  if (used.rows.length === 0) return notEstimable('no-events', { needed: 1, had: 0 });
  const take = (column: ArrayLike<number>) => used.rows.map((row) => column[row]!);
  const panelUsed = { outcome: take(panel.outcome), unit: take(panel.unit), period: used.period };
  const within = regressorsWithin(
    panelUsed,
    regressors.map(({ name, values }) => ({ name, values: take(values) })),
  );
  if ('reason' in within) return within;

  const scales = regressors.map(({ values }) => centreAndScale(take(values)));
  const fit = fitConditionalPoisson({
    events: panelUsed.outcome,
    logExposure: take(exposure).map(Math.log),
    ...used,
    columns: regressors.map(({ values }, place) => {
      const { centre, scale } = scales[place]!;
      return take(values).map((value) => (value - centre) / scale);
    }),
  });
  if (typeof fit === 'string') return whyNot(fit);

  const clusterOfRow = take(clustersOfRows(panel));
  const clusters = countDistinct(clusterOfRow);
  return {
    isEstimable: true,
    observations: used.rows.length,
    units: used.unitStarts.length - 1,
    unitsWithoutEvents: used.unitsWithoutEvents,
    periods: used.periods,
    periodsWithoutEvents: used.periodsWithoutEvents,
    clusters,
    deviance: poissonDeviance(panelUsed.outcome, fit.expected),
    terms: regressors.map(({ name, values }, place): PoissonTerm => {
      const { scale } = scales[place]!;
      const unadjusted = clusteredError(fit, place, { ...used, clusterOfRow }) / scale;
      const value = fit.coefficients[place]! / scale;
      const standardError = Math.sqrt(clusters / Math.max(clusters - 1, 1)) * unadjusted;
      // Scores of a fit that is exact are rounding.
      const effect = clusteredEffect(value, {
        method: 'poisson-sandwich-normal',
        standardError: standardError * scale < 1e-12 ? 0 : standardError,
        clusters,
        clustersThatChange: countClustersThatChange(take(values), clusterOfRow),
        confidence,
      });
      return { name, effect, rateRatio: rateRatioEffect(effect), unadjustedStandardError: unadjusted };
    }),
  };
}

/** Sandwich error of one coefficient: each cluster's scores, seen through that row of the inverse information. */
function clusteredError(
  { information, scores }: ConditionalPoissonFit,
  place: number,
  { unitStarts, clusterOfRow }: InformativeRows & { clusterOfRow: readonly number[] },
): number {
  const rowOfInverse = solvePositiveDefinite(
    information,
    Array.from(information, (_, row) => (row === place ? 1 : 0)),
  )!;
  const byCluster = new Map<number, number>();
  scores.forEach((score, unit) => {
    const cluster = clusterOfRow[unitStarts[unit]!]!;
    const pull = score.reduce((sum, value, at) => sum + value * rowOfInverse[at]!, 0);
    byCluster.set(cluster, (byCluster.get(cluster) ?? 0) + pull);
  });
  return Math.sqrt([...byCluster.values()].reduce((sum, pull) => sum + pull ** 2, 0));
}

function whyNot(reason: 'separation' | 'not-converged' | 'collinear'): NotEstimable {
  return notEstimable(reason, { needed: 1, had: 0, subject: reason === 'collinear' ? 'period effects' : null });
}

function centreAndScale(values: readonly number[]): { centre: number; scale: number } {
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return { centre, scale: Math.sqrt(squares / values.length) };
}

function requireEvents(events: ArrayLike<number>): void {
  for (let row = 0; row < events.length; row += 1) {
    if (!(events[row]! >= 0)) throw new RangeError(`outcome[${row}] must be events, at least 0; got ${events[row]}`);
  }
}

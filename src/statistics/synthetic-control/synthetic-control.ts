import type { NotEstimable } from '../not-estimable';

import { requireDonorPool, requirePredictors, whyNoSynthetic } from './donor-pool-checks';
import { type DonorPool, type Predictors, type SyntheticSeries, syntheticSeries } from './synthetic-series';

export interface SyntheticControlOptions {
  /** The place, from 0, of the first period after the start. */
  readonly firstAfter: number;
  /** Matches on these and not on the outcomes before. */
  readonly predictors?: Predictors;
}

export interface SyntheticControl extends SyntheticSeries {
  readonly isEstimable: true;
  /** The unit as its donors had it, by period. */
  readonly synthetic: Float64Array;
  /** Root of the mean squared gap before: how well the donors follow the unit, in its own unit. */
  readonly rmspeBefore: number;
  readonly rmspeAfter: number;
  /** Mean squared gap after over before; null when the fit before is exact. */
  readonly mspeRatio: number | null;
  /** How many equally weighted donors would be as spread: 1 over the sum of squared weights. */
  readonly effectiveDonors: number;
}

/**
 * Synthetic control: the weighted mean of untreated units that followed the treated one most closely before its start,
 * and how far the two went apart afterwards.
 *
 * For one or few treated units. Nothing in it says how uncertain the gap is: that takes placebos. Not to be believed
 * where the fit before is poor, nor with more donors than periods before, where it follows noise.
 *
 * @param pool     complete series of the same unit and length; donors that were never treated nor touched by it
 * @param options  the first period after, and predictors if they are to be matched on
 * @returns        not estimable without donors, or without a period before or after
 * @throws {RangeError} when series differ in length, values are not finite, or importances are negative
 * @see Abadie A, Diamond A, Hainmueller J (2010). Synthetic control methods for comparative case studies. JASA
 *   105:493-505.
 * @example
 * // 1, 2, 9 beside donors 0, 1, 2 and 4, 5, 6
 * syntheticControl(pool, { firstAfter: 2 }) // weights 0.75, 0.25; gap after 6
 */
export function syntheticControl(
  pool: DonorPool,
  { firstAfter, predictors }: SyntheticControlOptions,
): SyntheticControl | NotEstimable {
  requireDonorPool(pool, firstAfter);
  if (predictors !== undefined) requirePredictors(predictors, pool.donors.length);
  const why = whyNoSynthetic(pool, firstAfter);
  if (why !== null) return why;

  const series = syntheticSeries(pool, firstAfter, predictors);
  const { weights, gaps, mspeBefore, mspeAfter } = series;
  return {
    ...series,
    isEstimable: true,
    synthetic: gaps.map((gap, period) => pool.treated[period]! - gap),
    rmspeBefore: Math.sqrt(mspeBefore),
    rmspeAfter: Math.sqrt(mspeAfter),
    mspeRatio: mspeBefore === 0 ? null : mspeAfter / mspeBefore,
    effectiveDonors: 1 / weights.reduce((sum, weight) => sum + weight ** 2, 0),
  };
}

/**
 * A placebo in time: the unit as if it had started earlier, over the periods in which it had not. A gap after that
 * pretended start is one that the method finds where nothing happened.
 *
 * @param firstAfter     the true first period after; nothing from then on is looked at
 * @param pretendedFirst an earlier one
 * @throws {RangeError} as `syntheticControl`, or when the pretended start is not before the true one
 * @see Abadie A, Diamond A, Hainmueller J (2015). Comparative politics and the synthetic control method. Am J Polit Sci
 *   59:495-510.
 */
export function placeboInTime(
  { treated, donors }: DonorPool,
  { firstAfter, pretendedFirst }: { firstAfter: number; pretendedFirst: number },
): SyntheticControl | NotEstimable {
  if (!(pretendedFirst < firstAfter)) {
    throw new RangeError(`pretendedFirst must be before firstAfter ${firstAfter}; got ${pretendedFirst}`);
  }
  const before = (series: ArrayLike<number>) => Array.from(series).slice(0, firstAfter);
  return syntheticControl({ treated: before(treated), donors: donors.map(before) }, { firstAfter: pretendedFirst });
}

/**
 * The synthetic control without each donor that has weight in it: where one of them carries the result, it falls
 * without.
 *
 * @returns one entry for each donor with weight, by its place; none where there is only one donor
 */
export function leaveOneDonorOut(
  pool: DonorPool,
  { firstAfter }: { firstAfter: number },
): { readonly withoutDonor: number; readonly control: SyntheticControl }[] {
  const whole = syntheticControl(pool, { firstAfter });
  if (!whole.isEstimable) return [];
  return [...whole.weights.keys()].flatMap((withoutDonor) => {
    if (whole.weights[withoutDonor] === 0) return [];
    const donors = pool.donors.filter((_, place) => place !== withoutDonor);
    const control = syntheticControl({ ...pool, donors }, { firstAfter });
    return control.isEstimable ? [{ withoutDonor, control }] : [];
  });
}

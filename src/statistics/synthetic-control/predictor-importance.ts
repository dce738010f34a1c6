import type { NotEstimable } from '../not-estimable';

import { requireDonorPool, requirePredictors, whyNoSynthetic } from './donor-pool-checks';
import { type DonorPool, type Predictors, syntheticSeries } from './synthetic-series';

export interface PredictorImportance {
  readonly isEstimable: true;
  /** One a predictor, adding up to 1. */
  readonly importance: readonly number[];
  /** Mean squared gap before, with donors chosen by them. */
  readonly mspeBefore: number;
}

/** Factors by which an importance is tried larger and smaller, from bold to careful. */
const FACTORS = [10, 3, 1.5, 1.2, 1.05];
const MOST_ROUNDS = 40;
/** An importance below this share of all counts as none. */
const LEAST = 1e-8;

/**
 * How much each predictor should count, so that donors chosen by the predictors follow the outcome before most closely:
 * each importance is made larger and smaller in turn for as long as that helps.
 *
 * A local search, from equal importances and from each predictor favoured, so another program may end elsewhere; the
 * importances themselves mean nothing. What they lead to depends on the choice of predictors, which is part of the
 * answer and to be shown.
 *
 * @param predictors  whose `importance` is not looked at
 * @throws {RangeError} as `syntheticControl`
 * @see Abadie A, Diamond A, Hainmueller J (2010). Synthetic control methods for comparative case studies. JASA
 *   105:493-505, section 2.3.
 * @see Hooke R, Jeeves TA (1961). Direct search solution of numerical and statistical problems. J ACM 8:212-229.
 */
export function predictorImportance(
  pool: DonorPool,
  predictors: Omit<Predictors, 'importance'>,
  { firstAfter }: { firstAfter: number },
): PredictorImportance | NotEstimable {
  const count = predictors.treated.length;
  const equal = new Array<number>(count).fill(1 / count);
  requireDonorPool(pool, firstAfter);
  requirePredictors({ ...predictors, importance: equal }, pool.donors.length);
  const why = whyNoSynthetic(pool, firstAfter);
  if (why !== null) return why;

  const mspeOf = (importance: readonly number[]) =>
    syntheticSeries(pool, firstAfter, { ...predictors, importance }).mspeBefore;
  const starts = [
    equal,
    ...equal.map((_, favoured) => normalised(equal.map((value, place) => (place === favoured ? 10 * value : value)))),
  ];
  const found = starts.map((start) => improved(start, mspeOf));
  const best = found.reduce((least, one) => (one.mspeBefore < least.mspeBefore ? one : least));
  return { isEstimable: true, ...best };
}

function improved(start: readonly number[], mspeOf: (importance: readonly number[]) => number) {
  let importance = start;
  let mspeBefore = mspeOf(start);
  for (const factor of FACTORS) {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const before = mspeBefore;
      for (const place of importance.keys()) {
        for (const by of [factor, 1 / factor]) {
          const tried = normalised(importance.map((value, other) => (other === place ? value * by : value)));
          const mspe = mspeOf(tried);
          if (mspe < mspeBefore) [importance, mspeBefore] = [tried, mspe];
        }
      }
      if (mspeBefore >= before * (1 - 1e-6)) break;
    }
  }
  return { importance, mspeBefore };
}

function normalised(importance: readonly number[]): number[] {
  const total = importance.reduce((sum, value) => sum + value, 0);
  return importance.map((value) => Math.max(LEAST, value / total));
}

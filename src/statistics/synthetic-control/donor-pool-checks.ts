import { requireCount, requireFinite, requireNonNegative } from '../argument-checks';
import { notEstimable, type NotEstimable } from '../not-estimable';

import type { DonorPool, Predictors } from './synthetic-series';

export function requireDonorPool({ treated, donors }: DonorPool, firstAfter: number): void {
  requireCount(firstAfter, 'firstAfter');
  requireSeries(treated, treated.length, 'treated');
  donors.forEach((donor, index) => requireSeries(donor, treated.length, `donors[${index}]`));
}

export function requirePredictors({ treated, donors, importance }: Predictors, donorCount: number): void {
  if (donors.length !== donorCount) {
    throw new RangeError(`predictors.donors must hold ${donorCount} donors; got ${donors.length}`);
  }
  requireSeries(treated, treated.length, 'predictors.treated');
  donors.forEach((donor, index) => requireSeries(donor, treated.length, `predictors.donors[${index}]`));
  requireSeries(importance, treated.length, 'predictors.importance');
  importance.forEach((value, index) => requireNonNegative(value, `predictors.importance[${index}]`));
}

export function whyNoSynthetic(
  { treated, donors }: DonorPool,
  firstAfter: number,
  leastDonors = 1,
): NotEstimable | null {
  if (donors.length < leastDonors) return notEstimable('too-few-donors', { needed: leastDonors, had: donors.length });
  if (firstAfter === 0) return notEstimable('no-observations-before', { needed: 1, had: 0 });
  if (firstAfter >= treated.length) return notEstimable('no-observations-after', { needed: 1, had: 0 });
  return null;
}

function requireSeries(series: ArrayLike<number>, length: number, name: string): void {
  if (series.length !== length) throw new RangeError(`${name} must have ${length} values; got ${series.length}`);
  for (let place = 0; place < length; place += 1) {
    if (!Number.isFinite(series[place])) requireFinite(series[place]!, `${name}[${place}]`);
  }
}

import { requireConfidence, requireCount, requireNonNegative } from '../argument-checks';
import { notEstimable, type NotEstimable } from '../not-estimable';
import { type RandomEffects, randomEffects } from '../pooling';

import { requireDonorPool, whyNoSynthetic } from './donor-pool-checks';
import { type PermutationOptions, type PermutationP, permutationP } from './placebo-combinations';
import { mean, type SyntheticSeries, syntheticSeries } from './synthetic-series';

/** One treated practice. */
export interface TreatedUnit {
  readonly series: ArrayLike<number>;
  /** The place, from 0, of its first period after its own start. */
  readonly firstAfter: number;
  /** The first that counts as after, `firstAfter` unless said otherwise: those in between are neither before nor after. */
  readonly firstCounted?: number;
  /** Its part in the weighted mean: its list size, say. */
  readonly size: number;
}

export interface PooledUnit extends SyntheticSeries {
  /** Mean gap after less mean gap before. */
  readonly effect: number;
  /** The same of every donor as if it had started then, the other donors its donors. */
  readonly placeboEffects: readonly number[];
  /** Root mean squared gap before of each of them: how well donors can be followed at all. */
  readonly placeboRmspeBefore: readonly number[];
  /** (1 + placebos at least as large) / (1 + donors). */
  readonly p: number;
  /** Sample variance of the placebo effects. */
  readonly placeboVariance: number;
}

export interface PooledSyntheticControl {
  readonly isEstimable: true;
  readonly donors: number;
  readonly units: readonly PooledUnit[];
  /** Each practice once. */
  readonly equal: { readonly effect: number; readonly permutation: PermutationP };
  /** By size; null when no unit has any. */
  readonly bySize: { readonly effect: number; readonly permutation: PermutationP } | null;
  readonly randomEffects: RandomEffects | NotEstimable;
  /** Mean gap by periods since each unit's own start, over the units seen then. */
  readonly eventTimes: readonly { readonly eventTime: number; readonly meanGap: number; readonly units: number }[];
}

export interface PooledSyntheticControlOptions extends PermutationOptions {
  /** Of the random effects: two-sided level as a fraction between 0 and 1. */
  readonly confidence: number;
}

/** Effects that differ by less than this share are ties, and count as at least as large. */
const TIE = 1e-10;

/**
 * A synthetic control for each treated practice, each from its own start, and what they come to together; how large
 * that is beside placebos is told by permutation.
 *
 * For a handful of practices that start at different times. The permutation takes practices as exchangeable one by
 * one: where one trust runs them all they share its shocks, and p is too small.
 *
 * @param treated  complete series of the same unit and length as the donors'
 * @param donors   units never treated, at least three, so that placebos vary
 * @param options  how many combinations to look at, and the seed for drawing them
 * @returns        not estimable without treated units or donors, or when one has no period before or after
 * @throws {RangeError} when series differ in length, values are not finite, a size is negative, `draws` or the seed is
 *   not whole, or `confidence` is not between 0 and 1
 * @see Cavallo E et al. (2013). Catastrophic natural disasters and economic growth. Rev Econ Stat 95:1549-1561.
 * @see Dube A, Zipperer B (2015). Pooling multiple case studies using synthetic controls. IZA 8944.
 */
export function pooledSyntheticControl(
  treated: readonly TreatedUnit[],
  donors: readonly ArrayLike<number>[],
  options: PooledSyntheticControlOptions,
): PooledSyntheticControl | NotEstimable {
  requireConfidence(options.confidence);
  requireCount(options.draws, 'draws');
  requireCount(options.mostEnumerated, 'mostEnumerated');
  if (!Number.isSafeInteger(options.seed)) throw new RangeError(`seed must be a whole number; got ${options.seed}`);
  if (treated.length === 0) return notEstimable('no-treated-units', { needed: 1, had: 0 });
  for (const [index, { series, firstAfter, firstCounted = firstAfter, size }] of treated.entries()) {
    requireNonNegative(size, `treated[${index}].size`);
    requireDonorPool({ treated: series, donors }, firstAfter);
    const why = whyNoSynthetic({ treated: series, donors }, firstAfter, 3);
    if (why !== null) return { ...why, subject: `treated[${index}]` };
    if (!(Number.isInteger(firstCounted) && firstCounted >= firstAfter && firstCounted < series.length))
      throw new RangeError(
        `treated[${index}].firstCounted must be from firstAfter to the last period; got ${firstCounted}`,
      );
  }

  const placebosFrom = new Map<string, SyntheticSeries[]>();
  const units = treated.map(({ series, firstAfter, firstCounted = firstAfter }): PooledUnit => {
    // Placebos depend on the start alone: practices that started together share them.
    const start = `${firstAfter} ${firstCounted}`;
    const placebos = placebosFrom.get(start) ?? placebosOf(donors, firstAfter, firstCounted);
    placebosFrom.set(start, placebos);
    const placeboEffects = placebos.map(effectOf);
    const own = syntheticSeries({ treated: series, donors }, firstAfter, undefined, firstCounted);
    const effect = effectOf(own);
    const large = placeboEffects.filter((placebo) => Math.abs(placebo) >= Math.abs(effect) * (1 - TIE)).length;
    return {
      ...own,
      effect,
      placeboEffects,
      placeboRmspeBefore: placebos.map(({ mspeBefore }) => Math.sqrt(mspeBefore)),
      p: (1 + large) / (1 + donors.length),
      placeboVariance: variance(placeboEffects),
    };
  });

  const pooled = (weights: readonly number[]) => {
    const effect = units.reduce((sum, unit, place) => sum + weights[place]! * unit.effect, 0);
    const placebos = units.map(({ placeboEffects }) => placeboEffects);
    return { effect, permutation: permutationP(placebos, weights, effect, options) };
  };
  const size = treated.reduce((sum, unit) => sum + unit.size, 0);
  return {
    isEstimable: true,
    donors: donors.length,
    units,
    equal: pooled(treated.map(() => 1 / treated.length)),
    bySize: size === 0 ? null : pooled(treated.map((unit) => unit.size / size)),
    randomEffects: randomEffects(
      units.map(({ effect, placeboVariance }) => ({ value: effect, variance: placeboVariance })),
      options,
    ),
    eventTimes: eventTimesOf(treated, units),
  };
}

const effectOf = ({ meanGapAfter, meanGapBefore }: SyntheticSeries): number => meanGapAfter - meanGapBefore;

function placebosOf(donors: readonly ArrayLike<number>[], firstAfter: number, firstCounted: number): SyntheticSeries[] {
  return donors.map((donor, place) => {
    const others = donors.filter((_, other) => other !== place);
    return syntheticSeries({ treated: donor, donors: others }, firstAfter, undefined, firstCounted);
  });
}

function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

function eventTimesOf(treated: readonly TreatedUnit[], units: readonly PooledUnit[]) {
  const gapsAt = new Map<number, number[]>();
  units.forEach(({ gaps }, unit) =>
    gaps.forEach((gap, period) => {
      const eventTime = period - treated[unit]!.firstAfter;
      gapsAt.set(eventTime, [...(gapsAt.get(eventTime) ?? []), gap]);
    }),
  );
  return [...gapsAt]
    .sort(([one], [other]) => one - other)
    .map(([eventTime, gaps]) => ({ eventTime, meanGap: mean(gaps), units: gaps.length }));
}

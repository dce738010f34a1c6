import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { pooledSyntheticControl, type PooledSyntheticControl, type PooledUnit } from '../../../statistics';
import { nearestDonors } from '../donor-pool';
import type { DonorShare, EffectFigures, EstimateFigures, NoEffect } from '../effect-result';
import { noEffectBecause, noIntervalBecause } from '../no-effect';
import { drawPlacebos, groupsByLead, permutationInWords, poolsOf, shareAsLarge } from '../permutation';
import { placeboInterval } from '../placebo-interval';
import type { EstimationOptions, Study, StudyUnit, TreatedStudyUnit } from '../study';
import { found, incompleteOf, isComplete } from './found';
import { eventTimesOf, gapSeries, withoutHoles } from './gaps';

const LEAST_PERIODS_BEFORE = 12;
/** Random placebos are drawn by place here; the pooled statistic need not enumerate its own as well. */
const NO_DRAWS = { mostEnumerated: 1, draws: 1 };

/** Each member against the weighted comparators that went as it went before it joined, and what that comes to together. */
export function syntheticControl(study: Study, options: EstimationOptions): EffectFigures | NoEffect {
  const treated = study.treated.filter(isComplete);
  const offered = study.comparators.filter(isComplete);
  const shortest = Math.min(...treated.map(({ lastUntreated }) => lastUntreated + 1));
  if (shortest < LEAST_PERIODS_BEFORE) return tooShort(shortest);
  const donors = treated.length === 0 ? [] : nearestDonors(treated, offered, options.mostDonors);
  const result = pooledSyntheticControl(
    treated.map((unit) => ({
      series: withoutHoles(unit),
      firstAfter: unit.lastUntreated + 1,
      firstCounted: unit.firstTreated,
      size: 1,
    })),
    donors.map(({ outcomes }) => outcomes),
    { ...NO_DRAWS, confidence: options.confidence, seed: options.seed },
  );
  if (!result.isEstimable) return noEffectBecause(result);
  const estimate = estimateOf(result, study.unit, options.confidence);
  if (estimate === null) return noIntervalBecause('one-treated-cluster');

  const gaps = result.units.map(({ gaps: of }) => of);
  const rmspeBefore = Math.sqrt(meanOf(result.units.map(({ mspeBefore }) => mspeBefore)));
  const shares = sharesOf(result.units, donors);
  return found(study, { treated, comparators: donors }, estimate, {
    ...permuted(treated, donors, result, options),
    leftOut: incompleteOf(study),
    donorsOffered: offered.length,
    donorsUsed: shares.length,
    donors: shares,
    placebos: placebosByDonor(result, donors),
    eventStudy: eventTimesOf(treated, gaps),
    series: gapSeries(study, treated, gaps),
    settings: {
      donorPool: donors.length,
      donorRule:
        donors.length < offered.length
          ? 'nearest in level, slope and spread before anybody joined'
          : 'all comparators with complete series',
    },
    fit: {
      rmspeBefore,
      rmspeAfter: Math.sqrt(meanOf(result.units.map(({ mspeAfter }) => mspeAfter))),
      medianPlaceboRmspeBefore: medianOf(result.units.flatMap(({ placeboRmspeBefore }) => placeboRmspeBefore)),
      effectiveDonors: 1 / shares.reduce((sum, { weight }) => sum + weight ** 2, 0),
      factors: null,
      lag: null,
      durbinWatson: null,
    },
    variants:
      result.randomEffects.isEstimable && result.units.length > 1 ? [fixedVariant(result, study.unit)].flat() : [],
  });
}

/** Over several practices by Hartung and Knapp; of one by its placebos. */
function estimateOf(
  { units, randomEffects }: PooledSyntheticControl,
  unit: string,
  confidence: number,
): EstimateFigures | null {
  if (units.length > 1 && randomEffects.isEstimable && randomEffects.hartungKnapp.interval !== null) {
    const { value, interval } = randomEffects.hartungKnapp;
    const method = 'synthetic control of each practice, pooled by random effects, Hartung-Knapp t limits';
    return { value, lower: interval.lower, upper: interval.upper, confidence, unit, method };
  }
  const { effect, placeboEffects } = units[0]!;
  const limits = units.length === 1 ? placeboInterval(effect, placeboEffects, confidence) : null;
  if (limits === null) return null;
  return {
    value: effect,
    ...limits,
    confidence,
    unit,
    method: 'synthetic control, limits from placebos of its donors',
  };
}

function fixedVariant({ randomEffects }: PooledSyntheticControl, unit: string) {
  if (!randomEffects.isEstimable) return [];
  const { fixed } = randomEffects;
  if (fixed.interval === null) return [];
  const { lower, upper, confidence } = fixed.interval;
  const method = 'synthetic control of each practice, weighted by the inverse of its placebo variance, normal limits';
  return [{ name: 'one effect for all', estimate: { value: fixed.value, lower, upper, confidence, unit, method } }];
}

/** How often placebos, those of each lead drawn together, come to as much on average. */
function permuted(
  treated: readonly TreatedStudyUnit[],
  donors: readonly StudyUnit[],
  { units, equal }: PooledSyntheticControl,
  options: EstimationOptions,
): Pick<EffectFigures, 'permutationP' | 'permutation'> {
  if (donors.length < 2 * treated.length) return { permutationP: null, permutation: null };
  const places = new Map(treated.map((unit, place) => [unit, place]));
  const groups = groupsByLead(treated).map((group) => group.map((unit) => places.get(unit)!));
  const all = [...donors.keys()];
  const pools = poolsOf(all, donors, groups);
  const generator = xoroshiro128plus(options.seed);
  const draws = Array.from({ length: options.repetitions }, () => {
    const drawn = [...drawPlacebos(groups, pools, all, generator)];
    return drawn.reduce((sum, [donor, unit]) => sum + units[unit]!.placeboEffects[donor]!, 0) / treated.length;
  });
  return { permutationP: shareAsLarge(draws, equal.effect), permutation: permutationInWords(pools, options) };
}

function sharesOf(units: readonly PooledUnit[], donors: readonly StudyUnit[]): DonorShare[] {
  return donors
    .map(({ practiceId }, place) => ({
      practiceId,
      weight: meanOf(units.map(({ weights }) => weights[place]!)),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight || one.practiceId - other.practiceId);
}

function placebosByDonor({ units }: PooledSyntheticControl, donors: readonly StudyUnit[]) {
  return donors.map(({ odsCode }, place) => ({
    label: odsCode,
    value: meanOf(units.map(({ placeboEffects }) => placeboEffects[place]!)),
  }));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

function tooShort(periods: number): NoEffect {
  return {
    isEstimable: false,
    reason: 'too-few-periods-before',
    explanation: `A practice has only ${periods} periods before it joined: donors that follow so few follow noise.`,
    needed: `${LEAST_PERIODS_BEFORE} periods before, better 24`,
  };
}

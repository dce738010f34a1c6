import { overdispersedCount, RandomStream } from '../random';
import type { SuppressionRule } from '../parameters';
import type { World } from '../world';
import { ramp, trueEffect, type TrueEffect } from './effects';
import type { MetricModel } from './metric-model';
import { monthFactors } from './month-factors';
import { practiceRates } from './practice-rates';
import { sharedShocks } from './shared-shocks';

/** What happened in one practice in one month, as far as it is published. */
export interface Cell {
  /** Place of the practice. */
  practice: number;
  month: number;
  /** Events; null where the count is not published. */
  numerator: number | null;
  /** Patients registered. */
  denominator: number;
  absence: 'SUPPRESSED' | 'NOT_PUBLISHED' | null;
}

/** Cells of which nothing is published, not even that nothing is; and those of which that much is. */
const SHARE_MISSING = 0.003;
const SHARE_NOT_PUBLISHED = 0.002;

/** A difference may take no more than this from a rate. */
const LEAST_SHARE_LEFT = 0.05;

/**
 * The cells of one metric, month by month and in each by practice. One object is given out again and again: whoever keeps it
 * takes a copy. What is in memory does not grow with the months.
 */
export function* cellsOf(
  world: World,
  model: MetricModel,
  effect: TrueEffect = trueEffect(world, model),
): Generator<Cell> {
  const { parameters, practices, lists, spellOf } = world;
  const { months, seed } = parameters;
  const rates = practiceRates(world, model);
  const factors = monthFactors(world, model);
  const shocks = sharedShocks(world, model);
  const share = ramp(parameters.rampMonths, months);
  const hidesUpTo = largestHidden(parameters.suppression, model);
  const spells = practices.map((_, place) => spellOf.get(place) ?? null);
  const cell: Cell = { practice: 0, month: 0, numerator: null, denominator: 0, absence: null };
  for (let month = 0; month < months; month += 1) {
    const random = new RandomStream(seed, 'cells', model.code, month);
    const year = Math.floor(month / 12);
    for (let place = 0; place < practices.length; place += 1) {
      const patients = lists[place * months + month]!;
      if (patients === 0) continue;
      const spell = spells[place]!;
      const isInside = spell !== null && month >= spell.joins && (spell.leaves === null || month < spell.leaves);
      const group = isInside ? shocks.firstTrust + spell.trust : practices[place]!.area;
      let rate = rates[place]! * factors[month]!;
      if (isInside) {
        const there = share[month - spell.joins]!;
        if (spell.trust === 0 && effect.cityDifference !== 0) {
          rate = Math.max(rate * LEAST_SHARE_LEFT, rate + (effect.cityDifference / 1_000) * there);
        } else rate *= effect.ratios[spell.trust]! ** there;
      }
      const mean = patients * rate * shocks.factors[group * shocks.years + year]!;
      const count = overdispersedCount(random, mean, model.overdispersion);
      const fate = random.uniform();
      if (fate < SHARE_MISSING) continue;
      cell.practice = place;
      cell.month = month;
      cell.denominator = patients;
      cell.absence = absenceOf(count, fate, hidesUpTo);
      cell.numerator = cell.absence === null ? count : null;
      yield cell;
    }
  }
}

function absenceOf(count: number, fate: number, hidesUpTo: number): Cell['absence'] {
  if (fate < SHARE_MISSING + SHARE_NOT_PUBLISHED) return 'NOT_PUBLISHED';
  // Zero hides nobody and stays.
  return count > 0 && count <= hidesUpTo ? 'SUPPRESSED' : null;
}

function largestHidden(rule: SuppressionRule, model: MetricModel): number {
  if (rule === 'BY_METRIC') return model.hidesUpTo;
  return rule === 'NONE' ? 0 : Number(rule.slice(2));
}

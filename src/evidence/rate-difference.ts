import { ApiError } from '../graphql';
import { timesExactly } from './decimal';
import type { Estimate } from './estimate';
import { Grain } from './vocabulary';

/** As much of a published effect as its conversion rests on. */
export interface PrintedEffect {
  unit: string;
  per: string | null;
  effect: number | null;
  lower: number | null;
  upper: number | null;
  confidence: number | null;
}

const MONTHS: Record<Grain, number> = { [Grain.MONTH]: 1, [Grain.QUARTER]: 3, [Grain.YEAR]: 12 };
const PER_PATIENTS_A_MONTH = /^1(0*)_PATIENTS_PER_MONTH$/;

/**
 * A difference of monthly rates, said of another number of patients and another stretch of time. Both are plain
 * multiplications, so nothing is assumed. Null for every other kind of effect: a ratio or a percentage has no such conversion.
 *
 * @param per  patients, at least 1
 * @throws {ApiError} `BAD_INPUT` when `per` is less than 1
 */
export function convertedRate(printed: PrintedEffect, per: number, every: Grain): Estimate | null {
  if (per < 1) throw new ApiError('BAD_INPUT', `\`per\` must be at least 1 patient, got ${per}`);
  const difference = monthlyDifference(printed);
  if (difference === null) return null;
  const { effect, lower, upper, confidence, tens } = difference;
  const scale = (value: number): number => timesExactly(value, per * MONTHS[every], tens);
  return {
    value: scale(effect),
    lower: scale(lower),
    upper: scale(upper),
    confidence,
    unit: `per ${grouped(per)} ${per === 1 ? 'patient' : 'patients'} a ${every.toLowerCase()}`,
    method: `converted by us from per ${grouped(10 ** tens)} patients a month: × ${timesExactly(per, MONTHS[every], tens)}; grade D`,
  };
}

/**
 * Events fewer in a year among the patients of the study; negative where the effect is an increase. Not rounded. A paper may
 * print another figure, for example by rounding to whole events a month first.
 */
export function avoidedInYear(
  printed: PrintedEffect & { nPatients: number | null; absoluteUnit: string | null },
): Estimate | null {
  const difference = monthlyDifference(printed);
  const { nPatients } = printed;
  if (difference === null || nPatients === null) return null;
  const { effect, lower, upper, confidence, tens } = difference;
  const fewer = (value: number): number => timesExactly(-value, nPatients * MONTHS[Grain.YEAR], tens);
  return {
    value: fewer(effect),
    lower: fewer(upper),
    upper: fewer(lower),
    confidence,
    unit: `${printed.absoluteUnit ?? 'EVENT_AVOIDED'} a year`,
    method: `computed by us: − effect × ${grouped(nPatients)} patients × 12 months / ${grouped(10 ** tens)}, not rounded; grade D`,
  };
}

function monthlyDifference({ unit, per, effect, lower, upper, confidence }: PrintedEffect) {
  const tens = unit === 'RATE_DIFFERENCE' ? PER_PATIENTS_A_MONTH.exec(per ?? '')?.[1]?.length : undefined;
  if (tens === undefined || effect === null || lower === null || upper === null || confidence === null) return null;
  return { effect, lower, upper, confidence, tens };
}

function grouped(count: number): string {
  return count.toLocaleString('en-GB');
}

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface PermutationOptions {
  /** Up to how many combinations all are looked at; beyond, as many as `draws` are drawn. */
  readonly mostEnumerated: number;
  readonly draws: number;
  /** A whole number: the same seed, the same draws. Not used where all are looked at. */
  readonly seed: number;
}

export interface PermutationP {
  /** (1 + as large) / (1 + all): never 0. */
  readonly p: number;
  /** Combinations looked at. */
  readonly combinations: number;
  readonly kind: 'enumerated' | 'monte-carlo';
  /** Null where all were looked at. */
  readonly seed: number | null;
}

/** Sums that differ by less than this share are ties, and count as at least as large. */
const TIE = 1e-12;

/**
 * How often a combination of one placebo for each treated unit has a weighted sum at least as large as the one found.
 *
 * @param placebos  of each treated unit, its placebo effects
 * @param weights   of each treated unit, adding up to 1
 * @param found     the pooled effect
 */
export function permutationP(
  placebos: readonly (readonly number[])[],
  weights: readonly number[],
  found: number,
  { mostEnumerated, draws, seed }: PermutationOptions,
): PermutationP {
  const all = placebos.reduce((count, of) => count * of.length, 1);
  const least = Math.abs(found) * (1 - TIE);
  const weighted = placebos.map((of, unit) => of.map((effect) => effect * weights[unit]!));
  if (all <= mostEnumerated) {
    const large = countLarge(weighted, 0, 0, least);
    return { p: (1 + large) / (1 + all), combinations: all, kind: 'enumerated', seed: null };
  }
  const generator = xoroshiro128plus(seed);
  let large = 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let sum = 0;
    for (const of of weighted) sum += of[uniformInt(generator, 0, of.length - 1)]!;
    if (Math.abs(sum) >= least) large += 1;
  }
  return { p: (1 + large) / (1 + draws), combinations: draws, kind: 'monte-carlo', seed };
}

function countLarge(weighted: readonly (readonly number[])[], unit: number, sum: number, least: number): number {
  if (unit === weighted.length) return Math.abs(sum) >= least ? 1 : 0;
  return weighted[unit]!.reduce((count, effect) => count + countLarge(weighted, unit + 1, sum + effect, least), 0);
}

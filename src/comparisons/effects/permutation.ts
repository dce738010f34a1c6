import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { EstimationOptions, Study, StudyUnit, TreatedStudyUnit } from './study';

/** Two starts count as one when they compare the same months. */
interface Start {
  lastUntreated: number;
  firstTreated: number;
}

export interface ChangeRule {
  /** How far a practice moved, had it joined at this start; NaN where values are missing. */
  changeOf(unit: StudyUnit, start: Start): number;
}

export interface Permuted {
  permutationP: number;
  /** How placebos were drawn. */
  permutation: string;
  /** The effect of each draw. */
  draws: number[];
}

const LEAST_COMPARATORS = 19;

/** Sums that differ by less than this share are ties, and count as at least as large. */
const TIE = 1e-10;

/**
 * How often comparators, had they joined when the treated did, would have moved against the rest at least as far as the treated
 * did. The practices of one lead share what befalls it, so each lead's are replaced together, by as many of one place.
 */
export function permutationOfChanges(study: Study, options: EstimationOptions, rule: ChangeRule): Permuted | null {
  const groups = groupsByLead(study.treated);
  const starts = distinctStarts(study.treated);
  const changes = starts.map((start) => study.comparators.map((unit) => rule.changeOf(unit, start)));
  const usable = study.comparators.flatMap((_, place) =>
    changes.every((of) => Number.isFinite(of[place])) ? [place] : [],
  );
  if (usable.length < Math.max(LEAST_COMPARATORS, 2 * study.treated.length)) return null;

  const sums = changes.map((of) => usable.reduce((sum, place) => sum + of[place]!, 0));
  const numberOf = (start: Start): number =>
    starts.findIndex((one) => one.firstTreated === start.firstTreated && one.lastUntreated === start.lastUntreated);
  const own = study.treated.map((unit) => rule.changeOf(unit, unit) - sums[numberOf(unit)]! / usable.length);
  if (!own.every(Number.isFinite)) return null;
  const observed = Math.abs(own.reduce((sum, value) => sum + value, 0) / own.length);

  const generator = xoroshiro128plus(options.seed);
  const pools = poolsOf(usable, study.comparators, groups);
  const draws = Array.from({ length: options.repetitions }, () => {
    const drawn = drawPlacebos(groups, pools, usable, generator);
    return placeboEffect(drawn, numberOf, changes, sums, usable.length);
  });
  return {
    permutationP: shareAsLarge(draws, observed),
    permutation: permutationInWords(pools, options),
    draws,
  };
}

/** (1 + draws at least as large) / (1 + draws): never 0. */
export function shareAsLarge(draws: readonly number[], found: number): number {
  const least = Math.abs(found) * (1 - TIE);
  return (1 + draws.filter((draw) => Math.abs(draw) >= least).length) / (1 + draws.length);
}

export function permutationInWords(pools: readonly unknown[], { repetitions, seed }: EstimationOptions): string {
  const how = pools.length > 1 ? `from one of ${pools.length} places for each lead` : 'from all comparators';
  return `${repetitions} draws, the practices of each lead together, ${how}; seed ${seed}`;
}

/** A comparator for each treated practice, by its place: those of one group from one pool, nobody twice. */
export function drawPlacebos<Unit>(
  groups: readonly (readonly Unit[])[],
  pools: readonly (readonly number[])[],
  usable: readonly number[],
  generator: RandomGenerator,
): Map<number, Unit> {
  const drawn = new Map<number, Unit>();
  for (const group of groups) {
    const pool = pools[uniformInt(generator, 0, pools.length - 1)]!.filter((place) => !drawn.has(place));
    const free = pool.length >= group.length ? pool : usable.filter((place) => !drawn.has(place));
    for (const unit of group) {
      const [place] = free.splice(uniformInt(generator, 0, free.length - 1), 1);
      drawn.set(place!, unit);
    }
  }
  return drawn;
}

/** The drawn against all others, each by its own start. */
function placeboEffect(
  drawn: ReadonlyMap<number, Start>,
  numberOf: (start: Start) => number,
  changes: readonly (readonly number[])[],
  sums: readonly number[],
  all: number,
): number {
  const without = sums.map((sum, start) => {
    let rest = sum;
    for (const place of drawn.keys()) rest -= changes[start]![place]!;
    return rest / (all - drawn.size);
  });
  let total = 0;
  for (const [place, of] of drawn) {
    const start = numberOf(of);
    total += changes[start]![place]! - without[start]!;
  }
  return total / drawn.size;
}

/** Comparators by place, where there are places with room for every group; otherwise all in one. */
export function poolsOf(
  usable: readonly number[],
  comparators: readonly StudyUnit[],
  groups: readonly (readonly unknown[])[],
): number[][] {
  const largest = Math.max(...groups.map(({ length }) => length));
  const byPlace = new Map<string, number[]>();
  for (const place of usable) {
    const name = comparators[place]!.place;
    if (name === null) continue;
    const own = byPlace.get(name);
    if (own === undefined) byPlace.set(name, [place]);
    else own.push(place);
  }
  // Twice the room, so that two groups can share a place.
  const roomy = [...byPlace.values()].filter(({ length }) => length >= 2 * largest);
  return roomy.length >= LEAST_COMPARATORS ? roomy : [[...usable]];
}

export function groupsByLead(treated: readonly TreatedStudyUnit[]): TreatedStudyUnit[][] {
  const groups = new Map<string, TreatedStudyUnit[]>();
  for (const unit of treated) {
    const name = unit.lead === null ? `practice ${unit.practiceId}` : `lead ${unit.lead}`;
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return [...groups.values()];
}

function distinctStarts(treated: readonly TreatedStudyUnit[]): Start[] {
  const starts = new Map(treated.map((unit) => [`${unit.lastUntreated} ${unit.firstTreated}`, unit]));
  return [...starts.values()].map(({ lastUntreated, firstTreated }) => ({ lastUntreated, firstTreated }));
}

import {
  cellsOf,
  makeWorld,
  metricModels,
  type MetricModel,
  type SimulationParameters,
  type World,
} from '../../../src/simulating';

/** Every published count of one metric. */
export interface CountsOf {
  world: World;
  model: MetricModel;
  /** Cell `practice * months + month`; NaN where no count is published. */
  counts: Float64Array;
  absences: Record<'SUPPRESSED' | 'NOT_PUBLISHED', number>;
}

export function countsOf(world: World, code: string): CountsOf {
  const { months } = world.parameters;
  const model = metricModels(world.parameters).find((one) => one.code === code)!;
  const counts = new Float64Array(world.practices.length * months).fill(Number.NaN);
  const absences = { SUPPRESSED: 0, NOT_PUBLISHED: 0 };
  for (const { practice, month, numerator, absence } of cellsOf(world, model)) {
    if (absence === null) counts[practice * months + month] = numerator!;
    else absences[absence] += 1;
  }
  return { world, model, counts, absences };
}

export function worldOf(parameters: SimulationParameters): World {
  return makeWorld(parameters);
}

const WINDOW_MONTHS = 24;

/**
 * What trusts did to a rate, by a way of estimating that is none of the project's own: events of the two years after joining over
 * those expected from practices that never joined, over the same of the two years before.
 *
 * @param isCounted  which trusts, by their place
 * @returns ratio, and events per 100 patients a month more than expected
 */
export function effectOfJoining(
  { world, counts }: CountsOf,
  isCounted: (trust: number) => boolean,
): { ratio: number; differencePer100AMonth: number } {
  const { lists, spellOf, parameters } = world;
  const { months } = parameters;
  const rates = ratesOfOthers(world, counts);
  const before = { observed: 0, expected: 0 };
  const after = { observed: 0, expected: 0, patients: 0 };
  for (const { practice, trust, joins, leaves } of spellOf.values()) {
    if (!isCounted(trust)) continue;
    const end = Math.min(months, joins + WINDOW_MONTHS, leaves ?? months);
    for (let month = Math.max(0, joins - WINDOW_MONTHS); month < end; month += 1) {
      const cell = practice * months + month;
      if (Number.isNaN(counts[cell]!)) continue;
      const side = month < joins ? before : after;
      side.observed += counts[cell]!;
      side.expected += lists[cell]! * rates[month]!;
      if (month >= joins) after.patients += lists[cell]!;
    }
  }
  const level = before.observed / before.expected;
  return {
    ratio: after.observed / after.expected / level,
    differencePer100AMonth: (100 * (after.observed - after.expected * level)) / after.patients,
  };
}

/** Events per patient in each month, of practices that no trust ever ran. */
function ratesOfOthers(
  { practices, lists, spellOf, parameters: { months } }: World,
  counts: Float64Array,
): Float64Array {
  return Float64Array.from({ length: months }, (_, month) => {
    let events = 0;
    let patients = 0;
    for (let place = 0; place < practices.length; place += 1) {
      const cell = place * months + month;
      if (spellOf.has(place) || Number.isNaN(counts[cell]!)) continue;
      events += counts[cell]!;
      patients += lists[cell]!;
    }
    return events / patients;
  });
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length * share)]!;
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

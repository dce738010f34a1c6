import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { EstimationOptions, Study, StudyUnit, TreatedStudyUnit } from '../../../src/comparisons/effects/study';
import { addMonths } from '../../../src/time';

export const USUAL: EstimationOptions = {
  confidence: 0.95,
  comparison: 'never-treated',
  clusterBy: 'PRACTICE',
  mostDonors: 200,
  harmonics: null,
  seed: 1,
  repetitions: 199,
};

export interface MadeUpStudy {
  seed?: number;
  /** The first period as a member of each treated practice, by lead. */
  starts: readonly (readonly number[])[];
  comparators?: number;
  periods?: number;
  /** What is added to the outcome from the start on, in per cent of the usual level of 100. */
  effect: number;
  noise?: number;
  /** Periods between the last certainly before and the first certainly as a member. */
  transition?: number;
}

/** Practices with levels of their own, months that all share, and noise; and an effect where somebody has joined. */
export function madeUpStudy(about: MadeUpStudy): Study {
  const { seed = 1912, starts, comparators = 60, periods = 48, effect, noise = 2, transition = 0 } = about;
  const generator = xoroshiro128plus(seed);
  const uniform = (): number => uniformFloat64(generator) - 0.5;
  const months = Array.from(
    { length: periods },
    (_, place) => 4 * uniform() + 3 * Math.sin((2 * Math.PI * place) / 12),
  );
  const makeUnit = (id: number, start: number): StudyUnit => {
    const level = 100 + 20 * uniform();
    const outcomes = Float64Array.from(
      months,
      (month, place) => level + month + 2 * noise * uniform() + (place >= start ? effect : 0),
    );
    const exposure = new Float64Array(periods).fill(500);
    return {
      practiceId: id,
      odsCode: `Z${String(id).padStart(5, '0')}`,
      outcomes,
      events: outcomes.map((value) => Math.round((value * 500) / 1_000)),
      exposure,
      lead: null,
      place: `P${id % 20}`,
    };
  };
  let id = 0;
  const treated = starts.flatMap((of, lead) =>
    of.map((firstTreated): TreatedStudyUnit => ({
      ...makeUnit(++id, firstTreated),
      lead,
      firstTreated,
      lastUntreated: firstTreated - 1 - transition,
    })),
  );
  return {
    periods: months.map((_, place) => ({ from: addMonths('2014-01-01', place), months: 1 })),
    unit: 'per 1,000 patients a year',
    kind: 'RATE',
    treated,
    comparators: Array.from({ length: comparators }, () => makeUnit(++id, Infinity)),
    leftOut: [],
    baselineTo: null,
    covid: 'NONE',
  };
}

import { RandomStream } from '../random';
import type { Area } from './areas';

export interface Practice {
  /** From 1; the place among all practices is one less. */
  number: number;
  /** Place of its area. */
  area: number;
  /** In standard deviations, 0 being as everywhere. */
  deprivation: number;
  /** 1 is the most deprived tenth of practices. */
  deprivationDecile: number;
  /** Patients at the start. */
  patients: number;
  /** How the list grows in a year, as a share of it. */
  growthPerYear: number;
}

/**
 * Lists at the start of a series of April 2013, so that those of January 2021 are like the published ones: median 7,931,
 * quartiles 5,086 and 11,608.
 */
const MEDIAN_PATIENTS = 7_100;
const SPREAD_OF_PATIENTS = 0.59;
const LEAST_PATIENTS = 800;
const MOST_PATIENTS = 50_000;

const MEAN_GROWTH_PER_YEAR = 0.009;
const SPREAD_OF_GROWTH = 0.012;

const SPREAD_WITHIN_AREAS = 0.8;

export function makePractices(seed: number, areas: readonly Area[]): Practice[] {
  const random = new RandomStream(seed, 'practices');
  const practices = areas.flatMap((area, place) =>
    Array.from({ length: area.practices }, () => ({
      area: place,
      deprivation: area.deprivation + SPREAD_WITHIN_AREAS * random.normal(),
      patients: between(
        LEAST_PATIENTS,
        MEDIAN_PATIENTS * Math.exp(SPREAD_OF_PATIENTS * random.normal()),
        MOST_PATIENTS,
      ),
      growthPerYear: MEAN_GROWTH_PER_YEAR + SPREAD_OF_GROWTH * random.normal(),
    })),
  );
  const decileOf = deciles(practices.map(({ deprivation }) => deprivation));
  return practices.map((practice, place) => ({ ...practice, number: place + 1, deprivationDecile: decileOf[place]! }));
}

function between(least: number, value: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)));
}

/** The tenth that each score belongs to, 1 being that of the highest. */
function deciles(scores: readonly number[]): number[] {
  const order = [...scores.keys()].sort((one, other) => scores[other]! - scores[one]! || one - other);
  const result = Array.from({ length: scores.length }, () => 0);
  order.forEach((place, rank) => (result[place] = Math.floor((rank * 10) / scores.length) + 1));
  return result;
}

import { drawWeighted, RandomStream } from '../random';
import type { SimulationParameters } from '../parameters';
import { monthsToBeginIn, type Month } from './calendar';
import type { Practice } from './practices';

/** A federation of practices that keep their contracts, and the primary care home that it runs with some of them. */
export interface Federation {
  area: number;
  /** Places of its practices. */
  members: number[];
  joins: Month;
  /** Those of them that are in its primary care home. */
  home: number[];
  homeJoins: Month;
}

const SHARE_OF_AN_AREA = 0.35;
const HOME_SIZE = 8;
const PRACTICES_PER_FEDERATION = 350;
/** In a series of 83 months from April 2013: December 2014, and December 2015, when the national test sites were named. */
const JOINS = 20;
const HOME_JOINS = 32;
const SERIES_OF_THESE = 83;

/** @param taken  places of practices that are in something else */
export function makeFederations(
  parameters: SimulationParameters,
  areas: number,
  practices: readonly Practice[],
  taken: ReadonlySet<number>,
): Federation[] {
  const random = new RandomStream(parameters.seed, 'federations');
  const scale = monthsToBeginIn(parameters) / SERIES_OF_THESE;
  const count = Math.min(areas, Math.max(1, Math.round(parameters.practices / PRACTICES_PER_FEDERATION)));
  return Array.from({ length: count }, (_, place) => {
    const area = Math.floor((place * areas) / count);
    const there = practices.filter((practice) => practice.area === area && !taken.has(practice.number - 1));
    const size = Math.floor(there.length * SHARE_OF_AN_AREA);
    const members = drawWeighted(random, there, () => 1, size).map(({ number }) => number - 1);
    return {
      area,
      members,
      joins: Math.round(JOINS * scale),
      home: members.slice(0, HOME_SIZE),
      homeJoins: Math.round(HOME_JOINS * scale),
    };
  });
}

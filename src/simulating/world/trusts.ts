import { drawWeighted, RandomStream } from '../random';
import type { SimulationParameters } from '../parameters';
import type { Area } from './areas';
import { monthsToBeginIn, type Month } from './calendar';
import type { Practice } from './practices';

/** A trust that runs practices. Trust 0 is the city's. */
export interface Trust {
  area: number;
  spells: TrustSpell[];
}

/** A practice while a trust runs it. */
export interface TrustSpell {
  /** Place of the practice. */
  practice: number;
  trust: number;
  /** The month of joining. */
  joins: Month;
  /** The day of that month: after the first, the month belongs to nobody. */
  joinsOnDay: number;
  /** Months to either side within which the source leaves the day of joining open; 0 where it prints it. */
  boundMonths: number;
  /** The first month in which the trust no longer runs it. */
  leaves: Month | null;
}

/** Practices of a trust: 1 to 12, mean 3.3, and 85 of 26 trusts together with the ten of the city, as on 31 March 2021. */
const SIZES = [12, 8, 7, 6, 5, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const CITY_SIZE = 10;
/** Practices of England per trust that runs some, the city's left out. */
const PRACTICES_PER_TRUST = 6_660 / SIZES.length;

/** When the ten of the city joined, in months after the first, in a series of 83 months; ten of Wolverhampton did within three years. */
const CITY_JOINS = [0, 0, 0, 13, 15, 17, 24, 26, 30, 33];
const CITY_LAUNCH = 38;
const EARLIEST_JOIN = 24;
const LATEST_JOIN = 71;
const SERIES_OF_THESE = 83;

/** How a smaller list and more deprived people made joining likelier: so that joiners have 0.73 of the others' mean list. */
const WEIGHT_OF_LIST = 0.95;
const WEIGHT_OF_DEPRIVATION = 0.35;

const SHARE_THAT_LEAVES = 0.1;
const LEAST_MONTHS_INSIDE = 18;

export function makeTrusts(
  parameters: SimulationParameters,
  areas: readonly Area[],
  practices: readonly Practice[],
): Trust[] {
  const { seed, practices: open, cityPractices } = parameters;
  const random = new RandomStream(seed, 'trusts');
  const scale = monthsToBeginIn(parameters) / SERIES_OF_THESE;
  const others =
    areas.length < 2 ? 0 : Math.min(areas.length - 1, Math.max(0, Math.round((open - 340) / PRACTICES_PER_TRUST)));
  const citySize = Math.min(CITY_SIZE, Math.floor(cityPractices / 2));
  const city = drawn(random, practices, 0, citySize).map((practice, place) => ({
    ...spellOf(practice, 0, Math.round((CITY_LAUNCH + CITY_JOINS[place]!) * scale)),
    joinsOnDay: place === 4 ? 21 : 1,
    boundMonths: place === 7 ? 2 : 0,
  }));
  const trusts: Trust[] = [{ area: 0, spells: city }];
  const homes = drawWeighted(
    random,
    [...areas.keys()].slice(1),
    (area) => Math.exp(WEIGHT_OF_DEPRIVATION * areas[area]!.deprivation),
    others,
  );
  homes.forEach((area, place) => {
    const size = SIZES[Math.floor((place * SIZES.length) / others)]!;
    const launch = EARLIEST_JOIN + random.integer(LATEST_JOIN - EARLIEST_JOIN);
    const spells = drawn(random, practices, area, size).map((practice, rank) => {
      const joins = rank === 0 ? launch : Math.min(LATEST_JOIN, launch + random.integer(24));
      return spellOf(practice, trusts.length, Math.round(joins * scale));
    });
    trusts.push({ area, spells });
  });
  for (const { spells } of trusts) {
    spells.forEach((spell, place) => {
      // One of the city leaves in every simulation, for the demonstration to show it.
      const isLeaver = spell.trust === 0 ? place === 2 : random.uniform() < SHARE_THAT_LEAVES;
      const leaves = spell.joins + Math.round((LEAST_MONTHS_INSIDE + random.integer(18)) * scale);
      if (isLeaver && leaves < parameters.months) spell.leaves = leaves;
    });
  }
  return trusts;
}

function drawn(random: RandomStream, practices: readonly Practice[], area: number, count: number): Practice[] {
  const there = practices.filter((practice) => practice.area === area);
  const weightOf = ({ patients, deprivation }: Practice): number =>
    Math.exp(WEIGHT_OF_DEPRIVATION * deprivation) * patients ** -WEIGHT_OF_LIST;
  return drawWeighted(random, there, weightOf, count);
}

function spellOf(practice: Practice, trust: number, joins: Month): TrustSpell {
  return { practice: practice.number - 1, trust, joins, joinsOnDay: 1, boundMonths: 0, leaves: null };
}

import { RandomStream } from '../random';

/** The ground of one commissioner. Area 0 is the city. */
export interface Area {
  /** How deprived its people are, in standard deviations between areas and practices together; 0 is as everywhere. */
  deprivation: number;
  practices: number;
}

/** About as many practices as a clinical commissioning group had. */
const PRACTICES_OF_AN_AREA = 37;
const SPREAD_BETWEEN_AREAS = 0.6;
/** The city is rather poor, as Wolverhampton is. */
const DEPRIVATION_OF_THE_CITY = 0.5;

export function makeAreas({
  seed,
  practices,
  cityPractices,
}: {
  seed: number;
  practices: number;
  cityPractices: number;
}): Area[] {
  const random = new RandomStream(seed, 'areas');
  const elsewhere = practices - cityPractices;
  const count = Math.max(elsewhere > 0 ? 1 : 0, Math.round(elsewhere / PRACTICES_OF_AN_AREA));
  const others = Array.from({ length: count }, (_, place) => ({
    deprivation: SPREAD_BETWEEN_AREAS * random.normal(),
    practices: Math.floor((elsewhere * (place + 1)) / count) - Math.floor((elsewhere * place) / count),
  }));
  return [{ deprivation: DEPRIVATION_OF_THE_CITY, practices: cityPractices }, ...others];
}

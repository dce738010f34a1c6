/** One published age group: from its lowest age to the next group's, the last without end. */
export interface StandardAgeGroup {
  /** In completed years. */
  readonly fromAge: number;
  /** Out of 100,000, both sexes alike. */
  readonly people: number;
}

/**
 * The European Standard Population of 2013: what Europe was expected to look like on average from 2011 to 2030, as
 * 100,000 people by age. Weights for rates of populations that differ in age.
 *
 * @see Eurostat (2013). Revision of the European Standard Population: report of Eurostat's task force. doi:10.2785/11470
 */
export const EUROPEAN_STANDARD_POPULATION_2013: readonly StandardAgeGroup[] = [
  { fromAge: 0, people: 1_000 },
  { fromAge: 1, people: 4_000 },
  { fromAge: 5, people: 5_500 },
  { fromAge: 10, people: 5_500 },
  { fromAge: 15, people: 5_500 },
  { fromAge: 20, people: 6_000 },
  { fromAge: 25, people: 6_000 },
  { fromAge: 30, people: 6_500 },
  { fromAge: 35, people: 7_000 },
  { fromAge: 40, people: 7_000 },
  { fromAge: 45, people: 7_000 },
  { fromAge: 50, people: 7_000 },
  { fromAge: 55, people: 6_500 },
  { fromAge: 60, people: 6_000 },
  { fromAge: 65, people: 5_500 },
  { fromAge: 70, people: 5_000 },
  { fromAge: 75, people: 4_000 },
  { fromAge: 80, people: 2_500 },
  { fromAge: 85, people: 1_500 },
  { fromAge: 90, people: 800 },
  { fromAge: 95, people: 200 },
];

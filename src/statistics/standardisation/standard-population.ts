import { EUROPEAN_STANDARD_POPULATION_2013, type StandardAgeGroup } from './european-standard-population-2013';

/**
 * Weights of a standard population for the age bands that data come in: published groups added up band by band.
 *
 * For bands by sex as well, give each sex the same weights. Bands may begin above age 0, for a rate of those aged 65
 * and over, say; a standard for some ages is comparable only with the same ages.
 *
 * @param lowestAges  the age in completed years at which each band begins, rising; the last band has no end
 * @param standard    the European one of 2013 unless said otherwise
 * @returns           people of the standard in each band, in the same order
 * @throws {RangeError} when there are no bands, they don't rise, or one begins inside a published group
 * @example standardPopulation([0, 15, 65]) // [16_000, 64_500, 19_500]
 */
export function standardPopulation(
  lowestAges: readonly number[],
  standard: readonly StandardAgeGroup[] = EUROPEAN_STANDARD_POPULATION_2013,
): number[] {
  if (lowestAges.length === 0) throw new RangeError('lowestAges must name at least one age band; got none');
  return lowestAges.map((fromAge, index) => {
    const nextAge = lowestAges[index + 1] ?? Infinity;
    if (!standard.some((group) => group.fromAge === fromAge)) {
      throw new RangeError(`lowestAges[${index}] must be the lowest age of a published group; got ${fromAge}`);
    }
    if (!(nextAge > fromAge)) {
      throw new RangeError(`lowestAges[${index + 1}] must be above the age before it, ${fromAge}; got ${nextAge}`);
    }
    return standard
      .filter((group) => group.fromAge >= fromAge && group.fromAge < nextAge)
      .reduce((sum, group) => sum + group.people, 0);
  });
}

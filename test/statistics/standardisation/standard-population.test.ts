import fc from 'fast-check';

import { EUROPEAN_STANDARD_POPULATION_2013, standardPopulation } from '../../../src/statistics';
import { always } from '../seeded-property';

const publishedAges = EUROPEAN_STANDARD_POPULATION_2013.map(({ fromAge }) => fromAge);
const everyone = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

describe('the European Standard Population of 2013', () => {
  it('is 100,000 people in 21 age groups', () => {
    expect(EUROPEAN_STANDARD_POPULATION_2013).toHaveLength(21);
    expect(everyone(EUROPEAN_STANDARD_POPULATION_2013.map(({ people }) => people))).toBe(100_000);
  });

  it('in the nineteen bands of public health bodies has the weights that they print', () => {
    const ages = Array.from({ length: 19 }, (_, band) => 5 * band);
    const printed = '5000 5500 5500 5500 6000 6000 6500 7000 7000 7000 7000 6500 6000 5500 5000 4000 2500 1500 1000';
    expect(standardPopulation(ages).join(' ')).toBe(printed);
  });

  it('counts everybody from the lowest age on once, however the bands are cut', () => {
    always(
      fc.property(fc.subarray(publishedAges, { minLength: 1 }), (ages) => {
        const from = ages[0]!;
        expect(everyone(standardPopulation(ages))).toBe(everyone(standardPopulation([from])));
      }),
    );
  });

  it('prints as in its docstring', () => {
    expect(standardPopulation([0, 15, 65])).toEqual([16_000, 64_500, 19_500]);
  });

  it('takes another standard that it is given', () => {
    const old = [
      { fromAge: 0, people: 70 },
      { fromAge: 65, people: 30 },
    ];
    expect(standardPopulation([0], old)).toEqual([100]);
  });

  it.each<[string, number[], RegExp]>([
    ['no bands', [], /^lowestAges must name at least one age band; got none$/],
    ['a band that begins inside a published group', [0, 18], /^lowestAges\[1\] must be the lowest age .*; got 18$/],
    ['bands out of order', [0, 65, 15], /^lowestAges\[2\] must be above the age before it, 65; got 15$/],
    ['a band twice', [0, 0, 5], /^lowestAges\[1\] must be above/],
  ])('refuses %s', (_what, ages, message) => {
    expect(() => standardPopulation(ages)).toThrow(RangeError);
    expect(() => standardPopulation(ages)).toThrow(message);
  });
});

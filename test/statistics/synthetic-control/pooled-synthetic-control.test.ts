import fc from 'fast-check';

import { pooledSyntheticControl, type TreatedUnit } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';

const PERIODS = 8;
const options = { mostEnumerated: 100_000, draws: 500, seed: 7, confidence: 0.95 };
const aSeries = fc.array(fc.integer({ min: -90, max: 90 }), { minLength: PERIODS, maxLength: PERIODS });
const someDonors = fc.array(aSeries, { minLength: 3, maxLength: 6 });
const aTreated = fc.record({
  series: aSeries,
  firstAfter: fc.integer({ min: 3, max: 6 }),
  size: fc.integer({ min: 1, max: 20_000 }),
});
const someTreated = fc.array(aTreated, { minLength: 1, maxLength: 4 });
const wave = (of: number) => Array.from({ length: PERIODS }, (_, period) => of + ((period * (2 * of + 3)) % 7));
const donors = [1, 2, 3, 4].map(wave);
const treated: TreatedUnit[] = [
  { series: wave(1.5).map((value, period) => value + (period < 5 ? 0 : 9)), firstAfter: 5, size: 100 },
  { series: wave(2.5).map((value, period) => value + (period < 4 ? 0 : 9)), firstAfter: 4, size: 300 },
];

describe('a pooled synthetic control', () => {
  it('is the mean of its practices, plain and by size', () => {
    always(
      fc.property(someTreated, someDonors, (units, pool) => {
        const got = estimated(pooledSyntheticControl(units, pool, { ...options, mostEnumerated: 0 }));
        const effects = got.units.map(({ effect }) => effect);
        expect(got.equal.effect).toBeCloseTo(effects.reduce((sum, effect) => sum + effect, 0) / effects.length, 9);
        const size = units.reduce((sum, unit) => sum + unit.size, 0);
        const bySize = effects.reduce((sum, effect, place) => sum + (effect * units[place]!.size) / size, 0);
        expect(got.bySize!.effect).toBeCloseTo(bySize, 9);
      }),
    );
  });

  it('of one practice has the p of its own placebos, whether looked at all or one by one', () => {
    always(
      fc.property(aTreated, someDonors, (unit, pool) => {
        const { units, equal } = estimated(pooledSyntheticControl([unit], pool, options));
        expect(equal.permutation).toMatchObject({ kind: 'enumerated', combinations: pool.length, seed: null });
        expect(equal.permutation.p).toBe(units[0]!.p);
      }),
    );
  });

  it('draws the same combinations by the same seed, and others by another', () => {
    const mild = treated.map((unit, place) => ({ ...unit, series: wave(1.5 + place) }));
    const drawn = (seed: number) =>
      estimated(pooledSyntheticControl(mild, donors, { ...options, mostEnumerated: 0, seed })).equal.permutation;
    expect(drawn(11)).toEqual(drawn(11));
    expect(drawn(11)).toMatchObject({ kind: 'monte-carlo', combinations: 500, seed: 11 });
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => drawn(seed).p)).size).toBeGreaterThan(1);
  });

  it('does not depend on the order of practices or donors', () => {
    const [one, other] = [
      estimated(pooledSyntheticControl(treated, donors, options)),
      estimated(pooledSyntheticControl([...treated].reverse(), [...donors].reverse(), options)),
    ];
    expectClose(other.equal.effect, one.equal.effect);
    expectClose(other.bySize?.effect, one.bySize!.effect);
    expect(other.equal.permutation.p).toBe(one.equal.permutation.p);
  });

  it('has gaps by time since each own start, over the practices seen then', () => {
    const { eventTimes, units } = estimated(pooledSyntheticControl(treated, donors, options));
    expect(eventTimes.map(({ eventTime }) => eventTime)).toEqual([-5, -4, -3, -2, -1, 0, 1, 2, 3]);
    expect(eventTimes.map((of) => of.units)).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 1]);
    expectClose(eventTimes[5]!.meanGap, (units[0]!.gaps[5]! + units[1]!.gaps[4]!) / 2);
  });

  it('has no mean by size where no size is known', () => {
    const unsized = treated.map((unit) => ({ ...unit, size: 0 }));
    expect(estimated(pooledSyntheticControl(unsized, donors, options)).bySize).toBeNull();
  });

  it('is not estimable without practices, with fewer than three donors, or when one has nothing before', () => {
    expect(pooledSyntheticControl([], donors, options)).toMatchObject({
      reason: 'no-treated-units',
      needed: 1,
      had: 0,
    });
    expect(pooledSyntheticControl(treated, donors.slice(2), options)).toMatchObject({
      reason: 'too-few-donors',
      needed: 3,
      had: 2,
    });
    const atOnce = [treated[0]!, { ...treated[1]!, firstAfter: 0 }];
    expect(pooledSyntheticControl(atOnce, donors, options)).toMatchObject({
      reason: 'no-observations-before',
      subject: 'treated[1]',
    });
  });

  it('refuses a seed that is not whole and a size below 0', () => {
    expect(() => pooledSyntheticControl(treated, donors, { ...options, seed: 0.5 })).toThrow(
      /^seed must be a whole number/,
    );
    expect(() => pooledSyntheticControl([{ ...treated[0]!, size: -1 }], donors, options)).toThrow(
      /^treated\[0\].size must/,
    );
  });
});

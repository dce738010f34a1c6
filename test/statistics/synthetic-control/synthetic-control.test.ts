import fc from 'fast-check';

import {
  type DonorPool,
  leaveOneDonorOut,
  placeboInTime,
  placebosInSpace,
  syntheticControl,
} from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';
import { weightsByQuadraticProgramming } from './by-quadratic-programming';

const PERIODS = 9;
const firstAfter = 6;
const aSeries = fc.array(fc.integer({ min: -400, max: 400 }), { minLength: PERIODS, maxLength: PERIODS });
const aPool = fc.record({ treated: aSeries, donors: fc.array(aSeries, { minLength: 2, maxLength: 14 }) });
const fitted = (pool: DonorPool) => estimated(syntheticControl(pool, { firstAfter }));

const threeDonors = {
  treated: [1, 2, 9],
  donors: [
    [0, 1, 2],
    [4, 5, 6],
  ],
};

describe('a synthetic control', () => {
  it('prints as in its docstring', () => {
    const { weights, meanGapAfter, mspeRatio, effectiveDonors } = estimated(
      syntheticControl(threeDonors, { firstAfter: 2 }),
    );
    [...weights].forEach((weight, place) => expectClose(weight, [0.75, 0.25][place]!, 12));
    expectClose(meanGapAfter, 6, 12);
    expect(mspeRatio === null || mspeRatio > 1e20).toBe(true);
    expectClose(effectiveDonors, 1.6, 12);
  });

  it('has weights of at least 0 that add up to 1', () => {
    always(
      fc.property(aPool, (pool) => {
        const { weights } = fitted(pool);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expectClose(
          weights.reduce((sum, weight) => sum + weight, 0),
          1,
          12,
        );
      }),
    );
  });

  it('can’t be brought nearer by moving weight to any donor', () => {
    always(
      fc.property(aPool, (pool) => {
        const { gaps, mspeBefore } = fitted(pool);
        const before = [...gaps.subarray(0, firstAfter)];
        const size = Math.sqrt(mspeBefore * firstAfter);
        for (const donor of pool.donors) {
          // What is left when the unit itself is the origin: the residual points away from every donor.
          const gain = before.reduce((sum, gap, row) => sum + gap * (gap - (pool.treated[row]! - donor[row]!)), 0);
          expect(gain).toBeLessThanOrEqual(1e-8 * (1 + size * 1_000));
        }
      }),
    );
  });

  it('is as near as a general quadratic programme comes', () => {
    always(
      fc.property(aPool, (pool) => {
        const columns = pool.donors.map((donor) => donor.slice(0, firstAfter));
        const target = pool.treated.slice(0, firstAfter);
        const other = weightsByQuadraticProgramming(target, columns, 1e-6);
        const distance = (weights: ArrayLike<number>) =>
          target.reduce(
            (sum, value, row) =>
              sum + (value - columns.reduce((of, column, place) => of + weights[place]! * column[row]!, 0)) ** 2,
            0,
          );
        // The other one has its ridge, and weights that add up to 1 to nine digits only.
        expect(distance(fitted(pool).weights)).toBeLessThanOrEqual(distance(other) * (1 + 1e-7) + 1e-5);
      }),
    );
  });

  it('has the weights of a general quadratic programme where donors are fewer than periods', () => {
    const pools = fc.record({ treated: aSeries, donors: fc.array(aSeries, { minLength: 2, maxLength: 4 }) });
    always(
      fc.property(pools, (pool) => {
        const columns = pool.donors.map((donor) => donor.slice(0, firstAfter));
        const product = (one: number[], other: number[]) =>
          one.reduce((sum, value, row) => sum + value * other[row]!, 0);
        const alike = columns.some((one, place) =>
          columns.some(
            (other, also) => also < place && product(one, one) + product(other, other) - 2 * product(one, other) < 400,
          ),
        );
        // Donors that are nearly the same share their weight in any way.
        if (alike) return;
        const other = weightsByQuadraticProgramming(pool.treated.slice(0, firstAfter), columns, 1e-9);
        const ours = fitted(pool);
        const synthetic = (weights: ArrayLike<number>, row: number) =>
          columns.reduce((sum, column, place) => sum + weights[place]! * column[row]!, 0);
        for (let row = 0; row < firstAfter; row += 1) {
          expect(Math.abs(synthetic(ours.weights, row) - synthetic(other, row))).toBeLessThan(1e-3);
        }
      }),
    );
  });

  it('does not depend on the order of donors, on their unit or on their zero', () => {
    always(
      fc.property(aPool, fc.constantFrom(0.01, -3, 1_000), fc.integer({ min: -90, max: 90 }), (pool, scale, shift) => {
        const moved = (series: number[]) => series.map((value) => scale * value + shift);
        const one = fitted(pool);
        const other = fitted({ treated: moved(pool.treated), donors: pool.donors.map(moved).reverse() });
        expect(Math.sqrt(other.mspeBefore) / Math.abs(scale)).toBeCloseTo(Math.sqrt(one.mspeBefore), 5);
      }),
    );
  });

  it('of a unit that is one of its donors is that donor, exactly', () => {
    always(
      fc.property(fc.array(aSeries, { minLength: 2, maxLength: 12 }), (donors) => {
        expect(fitted({ treated: donors[0]!, donors }).mspeBefore).toBeLessThan(1e-16);
      }),
    );
  });

  it('stands without donors that are the same twice over', () => {
    const series = [3, 1, 4, 1, 5, 9, 2, 6, 5];
    const other = [2, 7, 1, 8, 2, 8, 1, 8, 2];
    const treated = series.map((value, row) => 0.4 * value + 0.6 * other[row]!);
    const { mspeBefore, weights } = fitted({ treated, donors: [series, other, series, other, series] });
    expect(mspeBefore).toBeLessThan(1e-24);
    expectClose(weights[1]! + weights[3]!, 0.6, 10);
  });

  it('matched on predictors does not see the outcomes before', () => {
    const predictors = {
      treated: [5, 1],
      donors: [
        [4, 1],
        [8, 1],
      ],
      importance: [1, 1],
    };
    const { weights } = estimated(syntheticControl(threeDonors, { firstAfter: 2, predictors }));
    expectClose(weights[0], 0.75, 12);
  });

  it('is not estimable without donors, or without a period on one side', () => {
    const { treated, donors } = threeDonors;
    const nothing = { isEstimable: false, needed: 1, had: 0 };
    expect(syntheticControl({ treated, donors: [] }, { firstAfter: 2 })).toMatchObject({
      ...nothing,
      reason: 'too-few-donors',
    });
    expect(syntheticControl({ treated, donors }, { firstAfter: 0 })).toMatchObject({
      ...nothing,
      reason: 'no-observations-before',
    });
    expect(syntheticControl({ treated, donors }, { firstAfter: 3 })).toMatchObject({
      ...nothing,
      reason: 'no-observations-after',
    });
  });

  it('refuses series of different length and what is no number, by their place', () => {
    const ask = (donors: number[][]) => () => syntheticControl({ treated: [1, 2, 3], donors }, { firstAfter: 2 });
    expect(ask([[1, 2]])).toThrow(/^donors\[0\] must have 3 values; got 2$/);
    expect(
      ask([
        [1, 2, 3],
        [1, NaN, 3],
      ]),
    ).toThrow(/^donors\[1\]\[1\] must be a finite number; got NaN$/);
  });
});

describe('placebos of a synthetic control', () => {
  const flat = [0, 1, 2, 3].map((level) =>
    Array.from({ length: PERIODS }, (_, period) => level + ((period * (level + 3)) % 4)),
  );
  const pool = { treated: flat[1]!.map((value, period) => value + (period < firstAfter ? 0 : 40)), donors: flat };

  it('in space rank a unit with a large gap first, and p can’t be smaller than one over all', () => {
    const { rank, p, donors } = estimated(
      placebosInSpace({ ...pool, donors: [flat[0]!, flat[2]!, flat[3]!] }, { firstAfter }),
    );
    expect([rank, p, donors.length]).toEqual([1, 0.25, 3]);
  });

  it('in space give no unit a p below its rank, and more placebos than their share nowhere', () => {
    always(
      fc.property(aPool, (of) => {
        const { rank, p, restricted } = estimated(placebosInSpace(of, { firstAfter }));
        expectClose(p, rank / (of.donors.length + 1));
        for (const { units, pOfRatio, pOfGap } of restricted) {
          expect(Math.min(pOfRatio, pOfGap)).toBeGreaterThanOrEqual(1 / units - 1e-12);
          expect(Math.max(pOfRatio, pOfGap)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('in space take two donors', () => {
    const one = { treated: flat[0]!, donors: [flat[1]!] };
    expect(placebosInSpace(one, { firstAfter })).toMatchObject({ reason: 'too-few-donors', needed: 2, had: 1 });
  });

  it('in time look at nothing from the true start on', () => {
    const placebo = estimated(placeboInTime(pool, { firstAfter, pretendedFirst: 4 }));
    expect(placebo.gaps.length).toBe(firstAfter);
    expectClose(placebo.meanGapAfter, 0);
    expect(() => placeboInTime(pool, { firstAfter, pretendedFirst: 6 })).toThrow(
      /^pretendedFirst must be before firstAfter 6/,
    );
  });

  it('leave out each donor with weight in turn, and follow the unit no better without it', () => {
    always(
      fc.property(aPool, (of) => {
        const whole = fitted(of);
        const left = leaveOneDonorOut(of, { firstAfter });
        expect(left.map(({ withoutDonor }) => withoutDonor)).toEqual(
          [...whole.weights.keys()].filter((place) => whole.weights[place]! > 0),
        );
        for (const { control } of left) expect(control.mspeBefore).toBeGreaterThanOrEqual(whole.mspeBefore - 1e-9);
      }),
    );
  });
});

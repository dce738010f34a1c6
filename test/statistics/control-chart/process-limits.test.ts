import fc from 'fast-check';

import { processLimits } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { always } from '../seeded-property';
import { limitsOf } from './limits-of';

/** Tenths, with ties and gaps among them. */
const someValues = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: -5_000, max: 5_000 }).map((tenths) => tenths / 10) },
      { weight: 1, arbitrary: fc.constantFrom(7, 7, null) },
    ),
    { minLength: 2, maxLength: 60 },
  )
  .filter((values) => values.some((value, index) => index > 0 && value !== null && values[index - 1] !== null));

describe('process limits', () => {
  it('print as in their docstring', () => {
    const { mean, lower, upper, averageMovingRange, points } = limitsOf([3, 4, 5, 6]);
    expect([mean, averageMovingRange, points]).toEqual([4.5, 1, 4]);
    expect(lower).toBeCloseTo(1.84, 12);
    expect(upper).toBeCloseTo(7.16, 12);
  });

  it('have near limits at two thirds of the way', () => {
    const { mean, upper, nearUpper, lower, nearLower } = limitsOf([3, 9, 4, 12, 5, 6]);
    expectClose(nearUpper - mean, (2 / 3) * (upper - mean), 12);
    expectClose(mean - nearLower, (2 / 3) * (mean - lower), 12);
  });

  it('leave out what a single jump did to the moving ranges, once, but not to the mean', () => {
    const spike = [10, 11, 10, 11, 10, 11, 60, 10, 11, 10, 11, 10, 11, 10];
    const screened = limitsOf(spike);
    expect(screened).toMatchObject({ movingRangesScreenedOut: 2, averageMovingRange: 1 });
    expect(limitsOf(spike, false)).toMatchObject({ movingRangesScreenedOut: 0, mean: screened.mean });
    expect(limitsOf(spike, false).averageMovingRange).toBeGreaterThan(8);
  });

  it('have no moving range across a missing value', () => {
    const { averageMovingRange, mean, points } = limitsOf([1, 2, null, 100, 101, 102]);
    expect([averageMovingRange, mean, points]).toEqual([1, 61.2, 5]);
  });

  it('of a constant series have no width, to the last digit', () => {
    for (const value of [7, 0, 0.1, 1 / 3, 95.7]) {
      const { mean, lower, upper, movingRangesScreenedOut } = limitsOf(Array<number>(31).fill(value));
      expect([mean, lower, upper, movingRangesScreenedOut]).toEqual([value, value, value, 0]);
    }
  });

  it('are not estimable without two values side by side', () => {
    const why = { isEstimable: false, reason: 'no-consecutive-points', needed: 2, subject: null };
    expect(processLimits([])).toEqual({ ...why, had: 0 });
    expect(processLimits([null, null])).toEqual({ ...why, had: 0 });
    expect(processLimits([5])).toEqual({ ...why, had: 1 });
    expect(processLimits([5, null, 6])).toEqual({ ...why, had: 1 });
  });

  it('contain the mean, nest, and stand even on both sides of it', () => {
    always(
      fc.property(someValues, (values) => {
        const { lower, nearLower, mean, nearUpper, upper } = limitsOf(values);
        const rising = [lower, nearLower, mean, nearUpper, upper];
        expect(rising).toEqual(rising.toSorted((one, other) => one - other));
        expect(Math.abs(upper - mean - (mean - lower))).toBeLessThanOrEqual(1e-12 * (Math.abs(mean) + upper - lower));
      }),
    );
  });

  it('move with the values, stretch with their unit, and are the same read backwards', () => {
    always(
      fc.property(
        someValues,
        fc.integer({ min: -1_000, max: 1_000 }),
        fc.constantFrom(0.01, 4, 100),
        (values, by, unit) => {
          const limits = limitsOf(values);
          const slack = 1e-11 * (1_000 + Math.abs(limits.mean) + limits.upper - limits.lower);
          const moved = limitsOf(values.map((value) => (value === null ? null : value + by)));
          expect(Math.abs(moved.upper - limits.upper - by)).toBeLessThanOrEqual(slack);
          const stretched = limitsOf(values.map((value) => (value === null ? null : value * unit)));
          expect(Math.abs(stretched.lower / unit - limits.lower)).toBeLessThanOrEqual(slack);
          const backwards = limitsOf(values.toReversed());
          expect(Math.abs(backwards.upper - limits.upper)).toBeLessThanOrEqual(slack);
          expect(backwards.movingRangesScreenedOut).toBe(limits.movingRangesScreenedOut);
        },
      ),
    );
  });
});

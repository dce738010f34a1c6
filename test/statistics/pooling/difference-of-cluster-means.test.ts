import fc from 'fast-check';

import { type ClusterMean, differenceOfClusterMeans, meanOfClusterMeans } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { cases } from '../fixtures/cases';
import { always } from '../seeded-property';

const at95 = { confidence: 0.95 };
const meanOf = (...values: number[]): ClusterMean =>
  meanOfClusterMeans(
    values.map((mean) => ({ mean })),
    at95,
  )!;

describe('a difference of two means over practices', () => {
  it('prints as in its docstring', () => {
    const difference = differenceOfClusterMeans(meanOf(4, 6, 11), meanOf(1, 2, 2, 3), at95);
    expectPrinted(difference.interval, 5, -3.5273, 13.5273);
    expect(difference.degreesOfFreedom?.toFixed(4)).toBe('2.1547');
    expect(difference.p?.toFixed(4)).toBe('0.1334');
  });

  it.each(cases.welch)(
    'is Welch’s of another program for $first.length practices against $second.length',
    ({ first, second, ...expected }) => {
      const got = differenceOfClusterMeans(meanOf(...first), meanOf(...second), at95);
      expectClose(got.value, expected.difference, 10);
      expectClose(got.interval?.lower, expected.lower, 9);
      expectClose(got.interval?.upper, expected.upper, 9);
      expectClose(got.degreesOfFreedom, expected.degreesOfFreedom, 10);
      expectClose(got.p, expected.p, 9);
    },
  );

  it('has no interval, and says why, where one group is a single practice or nothing varies', () => {
    const without = { interval: null, p: null, degreesOfFreedom: null };
    expect(differenceOfClusterMeans(meanOf(4), meanOf(1, 2), at95)).toMatchObject({
      ...without,
      value: 2.5,
      standardError: null,
      whyNoInterval: 'one-cluster',
    });
    expect(differenceOfClusterMeans(meanOf(4, 4), meanOf(1, 1), at95)).toMatchObject({
      ...without,
      value: 3,
      whyNoInterval: 'no-variation-between-clusters',
    });
  });

  it('rests on the group that varies where the other agrees exactly', () => {
    const { degreesOfFreedom, standardError, interval } = differenceOfClusterMeans(meanOf(4, 4, 4), meanOf(1, 3), at95);
    expectClose(degreesOfFreedom, 1);
    expectClose(standardError, 1);
    expect(interval).not.toBeNull();
  });

  it('of swapped groups is the same negated, and its p is below 5% exactly when 0 is outside the limits', () => {
    const group = fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 2, maxLength: 15 });
    always(
      fc.property(group, group, (first, second) => {
        const difference = differenceOfClusterMeans(meanOf(...first), meanOf(...second), at95);
        const swapped = differenceOfClusterMeans(meanOf(...second), meanOf(...first), at95);
        expectClose(swapped.value + difference.value, 0);
        expectClose(swapped.p, difference.p);
        if (difference.interval === null || swapped.interval === null) {
          expect([difference.whyNoInterval, swapped.whyNoInterval]).toEqual(
            Array(2).fill('no-variation-between-clusters'),
          );
          return;
        }
        expect(swapped.interval.lower).toBeCloseTo(-difference.interval.upper, 9);
        expect(swapped.interval.upper).toBeCloseTo(-difference.interval.lower, 9);
        expect(difference.p! < 0.05).toBe(difference.interval.lower > 0 || difference.interval.upper < 0);
      }),
    );
  });

  it('has degrees of freedom between the smaller group’s and both together', () => {
    const group = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 2, maxLength: 15 });
    always(
      fc.property(group, group, (first, second) => {
        const { degreesOfFreedom } = differenceOfClusterMeans(meanOf(...first), meanOf(...second), at95);
        expect(degreesOfFreedom).toBeGreaterThanOrEqual(Math.min(first.length, second.length) - 1 - 1e-9);
        expect(degreesOfFreedom).toBeLessThanOrEqual(first.length + second.length - 2 + 1e-9);
      }),
    );
  });
});

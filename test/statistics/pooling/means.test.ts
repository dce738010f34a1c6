import fc from 'fast-check';

import { meanOfClusterMeans, weightedMeanOfClusters } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { cases } from '../fixtures/cases';
import { always, aScale } from '../seeded-property';

const at95 = { confidence: 0.95 };
const means = (...values: number[]) => values.map((mean) => ({ mean }));
/** Shares and differences of shares as published: two or three decimals, with ties, and below nought too. */
const aValue = fc.integer({ min: -2_000, max: 10_000 }).map((thousandths) => thousandths / 1_000);

describe('a mean over practices in which each counts once', () => {
  it('prints as in its docstring', () => {
    const mean = meanOfClusterMeans(means(4, 6, 11), at95);
    expectPrinted(mean?.interval, 7, -1.9567, 15.9567);
    expect(mean).toMatchObject({ value: 7, clusters: 3, degreesOfFreedom: 2, whyNoInterval: null });
    expect(mean?.interval?.method).toBe('cluster-means-t');
  });

  it.each(cases.welch)(
    'has the t interval of another program ($first.length practices)',
    ({ first, firstInterval }) => {
      const interval = meanOfClusterMeans(means(...first), at95)?.interval;
      expectClose(interval?.lower, firstInterval[0], 10);
      expectClose(interval?.upper, firstInterval[1], 10);
    },
  );

  it('has no interval, and says why, for one practice and for practices that agree exactly', () => {
    expect(meanOfClusterMeans(means(4.2), at95)).toMatchObject({
      value: 4.2,
      standardError: null,
      interval: null,
      whyNoInterval: 'one-cluster',
    });
    expect(meanOfClusterMeans(means(0.1, 0.1, 0.1), at95)).toMatchObject({
      standardError: 0,
      interval: null,
      whyNoInterval: 'no-variation-between-clusters',
    });
    expect(meanOfClusterMeans([], at95)).toBeNull();
  });

  it('moves with its unit: another zero shifts it, another scale stretches it', () => {
    const values = fc.array(aValue, { minLength: 2, maxLength: 25 });
    always(
      fc.property(values, aScale, fc.integer({ min: -50, max: 50 }), (of, scale, shift) => {
        const mean = meanOfClusterMeans(means(...of), at95)!;
        const moved = meanOfClusterMeans(means(...of.map((value) => scale * value + shift)), at95)!;
        expect(moved.value).toBeCloseTo(scale * mean.value + shift, 6);
        // Rounding of a shifted value is as large as the shift, so exact ties may come apart by that much.
        expect(Math.abs(moved.standardError! - scale * mean.standardError!)).toBeLessThan(1e-9 * (scale + 50));
      }),
    );
  });

  it('does not depend on the order of practices', () => {
    always(
      fc.property(fc.array(aValue, { minLength: 1, maxLength: 25 }), (of) => {
        const mean = meanOfClusterMeans(means(...of), at95)!;
        const same = meanOfClusterMeans(means(...[...of].reverse()), at95)!;
        expect(same.whyNoInterval).toBe(mean.whyNoInterval);
        expect(same.value).toBeCloseTo(mean.value, 9);
        expect(same.interval?.upper ?? 0).toBeCloseTo(mean.interval?.upper ?? 0, 6);
      }),
    );
  });

  it('names the practice whose mean is not a number', () => {
    expect(() => meanOfClusterMeans(means(1, NaN), at95)).toThrow(
      /^clusters\[1\].mean must be a finite number; got NaN$/,
    );
    expect(() => meanOfClusterMeans(means(1, 2), { confidence: 95 })).toThrow(/^confidence must/);
  });
});

describe('a weighted mean over practices', () => {
  const weighted = (...sums: [number, number][]) =>
    sums.map(([sumOfWeightedValues, sumOfWeights]) => ({ sumOfWeightedValues, sumOfWeights }));

  it('prints as in its docstring', () => {
    const mean = weightedMeanOfClusters(weighted([40, 10], [120, 20], [110, 10]), at95);
    expectPrinted(mean?.interval, 6.75, -0.2055, 13.7055);
    expect(mean?.interval?.method).toBe('cluster-robust-linear');
  });

  it('with equal weights is the mean in which each counts once', () => {
    always(
      fc.property(fc.array(aValue, { minLength: 1, maxLength: 25 }), fc.integer({ min: 1, max: 9_000 }), (of, list) => {
        const plain = meanOfClusterMeans(means(...of), at95)!;
        const equal = weightedMeanOfClusters(
          weighted(...of.map((value): [number, number] => [value * list, list])),
          at95,
        )!;
        expect(equal.value).toBeCloseTo(plain.value, 9);
        expect(Math.abs((equal.standardError ?? -1) - (plain.standardError ?? -1))).toBeLessThan(1e-9);
      }),
    );
  });

  it('does not depend on the unit of the weights', () => {
    const cluster = fc.tuple(aValue, fc.integer({ min: 1, max: 20_000 }));
    always(
      fc.property(fc.array(cluster, { minLength: 1, maxLength: 25 }), aScale, (clusters, unit) => {
        const by = (scale: number) =>
          weightedMeanOfClusters(
            weighted(...clusters.map(([value, list]): [number, number] => [value * list * scale, list * scale])),
            at95,
          )!;
        expect(by(unit).value).toBeCloseTo(by(1).value, 9);
        expect(Math.abs((by(unit).standardError ?? -1) - (by(1).standardError ?? -1))).toBeLessThan(1e-9);
      }),
    );
  });

  it('leaves out a practice without weight, and refuses a value that has none', () => {
    const seen = weighted([40, 10], [120, 20]);
    expect(weightedMeanOfClusters([...seen, ...weighted([0, 0])], at95)).toEqual(weightedMeanOfClusters(seen, at95));
    expect(weightedMeanOfClusters(weighted([0, 0]), at95)).toBeNull();
    expect(() => weightedMeanOfClusters(weighted([3, 0]), at95)).toThrow(/^clusters\[0\].sumOfWeights must be above 0/);
    expect(() => weightedMeanOfClusters(weighted([3, -1]), at95)).toThrow(RangeError);
    expect(() => weightedMeanOfClusters(weighted([Infinity, 1]), at95)).toThrow(
      /^clusters\[0\].sumOfWeightedValues must/,
    );
  });
});

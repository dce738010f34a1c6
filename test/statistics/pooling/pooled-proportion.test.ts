import fc from 'fast-check';

import { pooledProportion, wilsonInterval } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { cases } from '../fixtures/cases';
import { aConfidence, always, aProportion } from '../seeded-property';

const percent = { per: 100, confidence: 0.95 };
const somePractices = fc.array(aProportion, { minLength: 1, maxLength: 30 });

describe('a pooled proportion', () => {
  it('prints as in its docstring', () => {
    const practices = [30, 10, 22, 18].map((numerator) => ({ numerator, denominator: 100 }));
    const pooled = pooledProportion(practices, percent);
    expectPrinted(pooled?.wilson, 20, 16.3737, 24.197);
    expectPrinted(pooled?.clusterRobust, 20, 9.8465, 36.3965);
    expect(pooled).toMatchObject({ per: 100, numerator: 80, denominator: 400, clusters: 4, degreesOfFreedom: 3 });
    expect(pooled).toMatchObject({ whyNoClusterRobust: null, clusterRobust: { method: 'cluster-robust-logit' } });
  });

  it('has degrees of freedom one below the practices that were looked at', () => {
    const looked = [30, 10, 22].map((numerator) => ({ numerator, denominator: 100 }));
    expect(pooledProportion([...looked, { numerator: 0, denominator: 0 }], percent)?.degreesOfFreedom).toBe(2);
  });

  it.each(cases.binomialRegression)('is the clustered logistic regression that has no covariates', (expected) => {
    const pooled = pooledProportion(expected.clusters, { per: 1, confidence: 0.95 });
    expectClose(pooled?.value, expected.value, 10);
    expectClose(pooled?.clusterRobust?.lower, expected.lower, 10);
    expectClose(pooled?.clusterRobust?.upper, expected.upper, 10);
  });

  it('has the Wilson limits of everyone together', () => {
    const pooled = pooledProportion(
      [
        { numerator: 3, denominator: 10 },
        { numerator: 0, denominator: 15 },
      ],
      percent,
    );
    expectClose(pooled?.wilson.upper, 100 * wilsonInterval(3, 25, 0.95).upper);
  });

  it('says why it has no robust interval', () => {
    const why = (...parts: [number, number][]) =>
      pooledProportion(
        parts.map(([numerator, denominator]) => ({ numerator, denominator })),
        percent,
      )?.whyNoClusterRobust;
    expect(why([3, 10])).toBe('one-cluster');
    expect(why([0, 10], [0, 5])).toBe('no-events');
    expect(why([10, 10], [5, 5])).toBe('all-events');
    expect(why([2, 10], [1, 5])).toBe('no-variation-between-clusters');
    expect(why([2, 10], [0, 0])).toBe('one-cluster');
  });

  it('is nothing where nobody was looked at', () => {
    expect(pooledProportion([], percent)).toBeNull();
    expect(pooledProportion([{ numerator: 0, denominator: 0 }], percent)).toBeNull();
  });

  it('lies inside its limits, and these between nought and all', () => {
    always(
      fc.property(somePractices, aConfidence, (practices, confidence) => {
        const pooled = pooledProportion(practices, { per: 1, confidence })!;
        for (const interval of [pooled.wilson, pooled.clusterRobust]) {
          if (interval === null) continue;
          const slack = 1e-12;
          expect(interval.lower).toBeGreaterThanOrEqual(0);
          expect(interval.lower).toBeLessThanOrEqual(pooled.value + slack);
          expect(interval.upper).toBeGreaterThanOrEqual(pooled.value - slack);
          expect(interval.upper).toBeLessThanOrEqual(1);
        }
        expect(pooled.clusterRobust === null).toBe(pooled.whyNoClusterRobust !== null);
      }),
    );
  });

  it('turned round has the limits of the rest, and any order gives the same', () => {
    always(
      fc.property(somePractices, (practices) => {
        const rest = practices
          .map(({ numerator, denominator }) => ({ numerator: denominator - numerator, denominator }))
          .reverse();
        const yes = pooledProportion(practices, percent)!;
        const no = pooledProportion(rest, percent)!;
        expect(no.value).toBeCloseTo(100 - yes.value, 9);
        if (yes.clusterRobust === null || no.clusterRobust === null) {
          expect([yes.clusterRobust, no.clusterRobust]).toEqual([null, null]);
          return;
        }
        expect(no.clusterRobust.lower).toBeCloseTo(100 - yes.clusterRobust.upper, 6);
        expect(no.clusterRobust.upper).toBeCloseTo(100 - yes.clusterRobust.lower, 6);
      }),
    );
  });

  it('names the practice and the argument that it refuses', () => {
    const call = (numerator: number, denominator: number) => () =>
      pooledProportion(
        [
          { numerator: 1, denominator: 2 },
          { numerator, denominator },
        ],
        percent,
      );
    expect(call(3, 2)).toThrow(/^clusters\[1\].numerator must lie between 0 and the denominator 2; got 3$/);
    expect(call(1, 0)).toThrow(/^clusters\[1\].denominator must/);
    expect(call(0, -1)).toThrow(/^clusters\[1\].denominator must/);
    expect(call(NaN, 4)).toThrow(RangeError);
  });
});

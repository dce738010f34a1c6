import fc from 'fast-check';

import { randomEffects, type StudyEffect } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';

const at95 = { confidence: 0.95 };
const pooled = (studies: StudyEffect[]) => estimated(randomEffects(studies, at95));
const of = (...values: number[]) => values.map((value) => ({ value, variance: 1 }));
const aStudy = fc.record({
  value: fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10),
  variance: fc.integer({ min: 1, max: 900 }).map((hundredths) => hundredths / 100),
});
const someStudies = fc.array(aStudy, { minLength: 2, maxLength: 15 });

describe('random effects', () => {
  it('print as in their docstring', () => {
    const { heterogeneity, hartungKnapp } = pooled(of(-2, 0, 4));
    const { lower, upper } = hartungKnapp.interval!;
    expect(
      [heterogeneity.betweenVariance, hartungKnapp.value, lower, upper].map((figure) => figure.toFixed(4)),
    ).toEqual(['8.3333', '0.6667', '-6.9225', '8.2558']);
  });

  it('of practices known equally well are their plain mean, with the t interval of that mean', () => {
    const values = fc.uniqueArray(fc.integer({ min: -90, max: 90 }), { minLength: 2, maxLength: 12 });
    always(
      fc.property(values, (given) => {
        const { random, hartungKnapp } = pooled(of(...given));
        const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
        const squares = given.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        expect(random.value).toBeCloseTo(mean, 9);
        expectClose(hartungKnapp.standardError, Math.sqrt(squares / (given.length - 1) / given.length), 9);
      }),
    );
  });

  it('are the fixed effect where Q shows no heterogeneity, and never better known than it', () => {
    always(
      fc.property(someStudies, (studies) => {
        const { fixed, random, heterogeneity } = pooled(studies);
        if (heterogeneity.q <= heterogeneity.degreesOfFreedom) {
          expect(heterogeneity).toMatchObject({ betweenVariance: 0, share: 0 });
          expect(random.value).toBe(fixed.value);
        }
        expect(random.standardError!).toBeGreaterThanOrEqual(fixed.standardError!);
        expect(heterogeneity.share).toBeLessThan(1);
      }),
    );
  });

  it('lie between the smallest and the largest effect, move with their zero and stretch with their unit', () => {
    always(
      fc.property(
        someStudies,
        fc.integer({ min: -20, max: 20 }),
        fc.constantFrom(-1, 0.01, 1_000),
        (studies, shift, scale) => {
          const values = studies.map(({ value }) => value);
          const one = pooled(studies);
          expect(one.random.value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(one.random.value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
          const moved = pooled(
            studies.map(({ value, variance }) => ({ value: scale * value + shift, variance: scale ** 2 * variance })),
          );
          expect((moved.random.value - shift) / scale).toBeCloseTo(one.random.value, 7);
          expect(moved.random.standardError! / Math.abs(scale)).toBeCloseTo(one.random.standardError!, 7);
          expect(moved.heterogeneity.q).toBeCloseTo(one.heterogeneity.q, 6);
        },
      ),
    );
  });

  it('do not depend on the order of practices', () => {
    always(
      fc.property(someStudies, (studies) => {
        const [one, other] = [studies, [...studies].reverse()].map(pooled);
        expect(other!.random.value).toBeCloseTo(one!.random.value, 9);
        expect(other!.hartungKnapp.whyNoInterval).toBe(one!.hartungKnapp.whyNoInterval);
      }),
    );
  });

  it('of one practice are that practice, without limits from how practices differ', () => {
    const { fixed, heterogeneity, random, hartungKnapp } = pooled([{ value: 2, variance: 4 }]);
    expectClose(fixed.standardError, 2);
    expectClose(random.value, 2);
    expect(heterogeneity).toMatchObject({ q: 0, p: null, betweenVariance: 0, share: 0 });
    expect(hartungKnapp).toMatchObject({ value: 2, interval: null, whyNoInterval: 'one-cluster' });
  });

  it('of effects that agree exactly have no limits by how they differ', () => {
    expect(pooled(of(0.1, 0.1, 0.1)).hartungKnapp).toMatchObject({
      standardError: 0,
      whyNoInterval: 'no-residual-variation',
    });
    expect(pooled(of(0.1, 0.1, 0.1)).random.interval).not.toBeNull();
  });

  it('are not estimable without practices, or where one has no variance', () => {
    expect(randomEffects([], at95)).toMatchObject({ isEstimable: false, reason: 'too-few-studies', needed: 1, had: 0 });
    expect(randomEffects([...of(1, 2), { value: 3, variance: 0 }], at95)).toMatchObject({
      reason: 'no-variance',
      needed: 3,
      had: 2,
    });
    expect(() => randomEffects([{ value: 3, variance: -1 }], at95)).toThrow(/^studies\[0\].variance must/);
  });
});

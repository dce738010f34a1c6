import fc from 'fast-check';

import { logWaldRateRatio, pooledRate, ratioOfPooledRates } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { cases } from '../fixtures/cases';
import { always, somePractices } from '../seeded-property';

const per100 = { per: 100, confidence: 0.95 };
const pooled = (...counts: [number, number][]) =>
  pooledRate(
    counts.map(([events, exposure]) => ({ events, exposure })),
    per100,
  )!;

describe('a ratio of two pooled rates', () => {
  const ours = pooled([30, 100], [10, 100], [22, 100], [18, 100]);
  const theirs = pooled([8, 100], [12, 100], [9, 100], [11, 100]);

  it('prints as in its docstring', () => {
    const ratio = ratioOfPooledRates(ours, theirs, per100);
    expectPrinted(ratio, 2, 1.0712, 3.734);
    expect(ratio.degreesOfFreedom?.toFixed(4)).toBe('4.1127');
    expect(ratio.p?.toFixed(4)).toBe('0.0367');
    expect(ratio).toMatchObject({ method: 'cluster-robust-log-ratio', whyNoInterval: null });
  });

  it.each(cases.rateRatios)(
    'is Welch’s comparison of two Poisson regressions of another program ($first.length practices, $second.length)',
    ({ first, second, ...expected }) => {
      const got = ratioOfPooledRates(pooled(...first), pooled(...second), per100);
      expectClose(got.value, expected.ratio, 10);
      expectClose(got.lower, expected.lower, 9);
      expectClose(got.upper, expected.upper, 9);
      expectClose(got.degreesOfFreedom, expected.degreesOfFreedom, 9);
      expectClose(got.p, expected.p, 9);
    },
  );

  it('has degrees of freedom between the smaller model’s and both together', () => {
    always(
      fc.property(somePractices, somePractices, (first, second) => {
        const [one, other] = [pooledRate(first, per100)!, pooledRate(second, per100)!];
        const { degreesOfFreedom } = ratioOfPooledRates(one, other, per100);
        if (degreesOfFreedom === null) return;
        const [fewest, together] = [
          Math.min(one.degreesOfFreedom, other.degreesOfFreedom),
          one.degreesOfFreedom + other.degreesOfFreedom,
        ];
        expect(degreesOfFreedom).toBeGreaterThanOrEqual(fewest - 1e-9);
        expect(degreesOfFreedom).toBeLessThanOrEqual(together + 1e-9);
      }),
    );
  });

  it('is far less sure than events counted as independent would make it', () => {
    const independent = logWaldRateRatio(ours, theirs, per100);
    const robust = ratioOfPooledRates(ours, theirs, per100);
    expectClose(robust.value, independent.value);
    expect(robust.upper! / robust.lower!).toBeGreaterThan(independent.upper! / independent.lower!);
  });

  it('has a p below 5% exactly when its 95% limits leave 1 out', () => {
    always(
      fc.property(somePractices, somePractices, (first, second) => {
        const { lower, upper, p } = ratioOfPooledRates(pooledRate(first, per100)!, pooledRate(second, per100)!, per100);
        if (lower === null || upper === null || p === null) return;
        expect(p < 0.05).toBe(lower > 1 || upper < 1);
      }),
    );
  });

  it('of swapped models is the reciprocal with the same p', () => {
    always(
      fc.property(somePractices, somePractices, (first, second) => {
        const [one, other] = [pooledRate(first, per100)!, pooledRate(second, per100)!];
        const ratio = ratioOfPooledRates(one, other, per100);
        const swapped = ratioOfPooledRates(other, one, per100);
        expect(swapped.p === null).toBe(ratio.p === null);
        if (ratio.value === null || ratio.lower === null || ratio.upper === null) return;
        expectClose(swapped.value, 1 / ratio.value);
        expectClose(swapped.lower, 1 / ratio.upper);
        expectClose(swapped.upper, 1 / ratio.lower);
        expectClose(swapped.p, ratio.p);
      }),
    );
  });

  it('has no limits and says why where either rate has none', () => {
    const single = pooled([9, 100]);
    const none = pooled([0, 100], [0, 50]);
    expect(ratioOfPooledRates(single, theirs, per100)).toMatchObject({
      lower: null,
      p: null,
      whyNoInterval: 'one-cluster',
    });
    expect(ratioOfPooledRates(none, theirs, per100)).toMatchObject({
      value: 0,
      lower: null,
      whyNoInterval: 'no-events',
    });
    expect(ratioOfPooledRates(ours, none, per100)).toMatchObject({
      value: null,
      upper: null,
      whyNoInterval: 'no-events',
    });
  });

  it('says no more than p where the upper limit is too large for a number', () => {
    const apart = pooled([0, 1_000], [1, 1]);
    const ratio = ratioOfPooledRates(apart, apart, { confidence: 0.999_999 });
    expect(ratio).toMatchObject({ value: 1, lower: null, upper: null, p: 1, whyNoInterval: 'no-finite-limit' });
    expect(ratioOfPooledRates(apart, theirs, per100).upper).toBeLessThan(Infinity);
  });

  it('names the rate that has no standard error, not one that merely has no finite limit', () => {
    const counts = [
      { events: 0, exposure: 1_000 },
      { events: 1, exposure: 1 },
    ];
    const apart = pooledRate(counts, { per: 100, confidence: 0.999 })!;
    expect(apart.whyNoClusterRobust).toBe('no-finite-limit');
    expect(ratioOfPooledRates(apart, pooled([9, 100]), per100).whyNoInterval).toBe('one-cluster');
  });

  it('refuses rates per different units', () => {
    const perThousand = pooledRate([{ events: 1, exposure: 2 }], { per: 1_000, confidence: 0.95 })!;
    expect(() => ratioOfPooledRates(ours, perThousand, per100)).toThrow(
      /^second.per must equal first.per 100; got 1000$/,
    );
    expect(() => ratioOfPooledRates(ours, theirs, { confidence: 95 })).toThrow(RangeError);
  });
});

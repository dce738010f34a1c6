import fc from 'fast-check';

import { logWaldRateRatio, pooledRate, ratioOfPooledRates } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { always, somePractices } from '../seeded-property';

const per100 = { per: 100, confidence: 0.95 };
const pooled = (...counts: [number, number][]) =>
  pooledRate(
    counts.map(([events, exposure]) => ({ events, exposure })),
    per100,
  )!;

describe('a ratio of two pooled rates', () => {
  const ours = pooled([30, 100], [10, 100]);
  const theirs = pooled([8, 100], [12, 100]);

  it('prints as in its docstring', () => {
    const ratio = ratioOfPooledRates(ours, theirs, per100);
    expectPrinted(ratio, 2, 0.6961, 5.7467);
    expect(ratio.p?.toFixed(4)).toBe('0.1980');
    expect(ratio).toMatchObject({ method: 'cluster-robust-log-ratio', whyNoInterval: null });
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

  it('refuses rates per different units', () => {
    const perThousand = pooledRate([{ events: 1, exposure: 2 }], { per: 1_000, confidence: 0.95 })!;
    expect(() => ratioOfPooledRates(ours, perThousand, per100)).toThrow(
      /^second.per must equal first.per 100; got 1000$/,
    );
    expect(() => ratioOfPooledRates(ours, theirs, { confidence: 95 })).toThrow(RangeError);
  });
});

import fc from 'fast-check';

import { countInterval, pooledRate, tCriticalValue } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { aConfidence, always, aScale, somePractices } from '../seeded-property';

const per100 = { per: 100, confidence: 0.95 };

describe('a pooled rate', () => {
  it('prints as in its docstring', () => {
    const rate = pooledRate(
      [30, 10, 22, 18].map((events) => ({ events, exposure: 100 })),
      per100,
    );
    expectPrinted(rate?.poisson, 20, 15.8582, 24.892);
    expectPrinted(rate?.clusterRobust, 20, 10.3114, 38.7919);
    expect(rate).toMatchObject({
      value: 20,
      per: 100,
      events: 80,
      exposure: 400,
      clusters: 4,
      degreesOfFreedom: 3,
      whyNoClusterRobust: null,
    });
    expect(rate?.clusterRobust).toMatchObject({ method: 'cluster-robust-log', confidence: 0.95, per: 100 });
  });

  it('has limits t standard errors from it on the log scale, t with one degree of freedom fewer than practices', () => {
    always(
      fc.property(somePractices, aConfidence, (practices, confidence) => {
        const rate = pooledRate(practices, { per: 1_000, confidence })!;
        expect(rate.degreesOfFreedom).toBe(rate.clusters - 1);
        if (rate.clusterRobust === null) return;
        const margin = tCriticalValue(confidence, practices.length - 1) * rate.standardErrorOfLog!;
        expectClose(Math.log(rate.clusterRobust.upper / rate.value), margin);
        // The mirror image, as far as it can be told from nothing.
        if (rate.clusterRobust.lower > 0) expectClose(Math.log(rate.value / rate.clusterRobust.lower), margin);
      }),
    );
  });

  it('claims no limits where two practices put none on it that a number can hold', () => {
    const apart = [
      { events: 0, exposure: 1_000 },
      { events: 1, exposure: 1 },
    ];
    expect(pooledRate(apart, { per: 1, confidence: 0.95 })?.clusterRobust?.upper).toBeLessThan(Infinity);
    const rate = pooledRate(apart, { per: 1, confidence: 0.999 });
    expect(rate).toMatchObject({ clusterRobust: null, whyNoClusterRobust: 'no-finite-limit' });
    expect(rate?.standardErrorOfLog).toBeGreaterThan(0);
  });

  it('weighs practices by their patient-time and does not average their rates', () => {
    // Rates of 50 and 1 per 100: a mean of 25.5, but only 20 of 1,100 patient-years are at the high one.
    const rate = pooledRate(
      [
        { events: 10, exposure: 20 },
        { events: 11, exposure: 1_080 },
      ],
      per100,
    );
    expectClose(rate?.value, (100 * 21) / 1_100);
  });

  it('with one practice has the interval of a count, and says why not the other', () => {
    const rate = pooledRate([{ events: 12, exposure: 40 }], per100);
    expect(rate).toMatchObject({ clusters: 1, clusterRobust: null, whyNoClusterRobust: 'one-cluster' });
    expect(rate?.standardErrorOfLog).toBeNull();
    expectClose(rate?.poisson.upper, (100 * countInterval(12, 0.95).upper) / 40);
  });

  it('without events is 0 with an upper limit by the count, and says why not the other', () => {
    const rate = pooledRate(
      [
        { events: 0, exposure: 40 },
        { events: 0, exposure: 70 },
      ],
      per100,
    );
    expect(rate).toMatchObject({ value: 0, clusterRobust: null, whyNoClusterRobust: 'no-events' });
    expect(rate?.poisson.lower).toBe(0);
    expect(rate?.poisson.upper).toBeGreaterThan(0);
  });

  it('claims no certainty when all practices have the same rate', () => {
    const rate = pooledRate(
      [
        { events: 3, exposure: 30 },
        { events: 7, exposure: 70 },
        { events: 1, exposure: 10 },
      ],
      per100,
    );
    expect(rate).toMatchObject({ clusterRobust: null, whyNoClusterRobust: 'no-variation-between-clusters' });
  });

  it('is nothing where nobody was observed', () => {
    expect(pooledRate([], per100)).toBeNull();
    expect(pooledRate([{ events: 0, exposure: 0 }], per100)).toBeNull();
  });

  it('does not count a practice without patient-time as a cluster', () => {
    const seen = [
      { events: 30, exposure: 100 },
      { events: 10, exposure: 100 },
    ];
    expect(pooledRate([...seen, { events: 0, exposure: 0 }], per100)).toEqual(pooledRate(seen, per100));
  });

  it('counts a practice that was observed and had no events', () => {
    const seen = [
      { events: 30, exposure: 100 },
      { events: 10, exposure: 100 },
      { events: 0, exposure: 100 },
    ];
    expect(pooledRate(seen, per100)).toMatchObject({ clusters: 3 });
  });

  it('lies inside both intervals, one of the two always there', () => {
    always(
      fc.property(somePractices, aConfidence, (practices, confidence) => {
        const rate = pooledRate(practices, { per: 1_000, confidence })!;
        expect(rate.poisson.lower).toBeLessThanOrEqual(rate.value);
        expect(rate.poisson.upper).toBeGreaterThanOrEqual(rate.value);
        expect(rate.clusterRobust === null).toBe(rate.whyNoClusterRobust !== null);
        expect(rate.clusterRobust?.lower ?? 0).toBeLessThanOrEqual(rate.value);
        expect(rate.clusterRobust?.upper ?? Infinity).toBeGreaterThanOrEqual(rate.value);
      }),
    );
  });

  it('does not depend on the order of practices', () => {
    const shuffled = somePractices.chain((practices) =>
      fc.tuple(fc.constant(practices), fc.shuffledSubarray(practices, { minLength: practices.length })),
    );
    always(
      fc.property(shuffled, ([practices, otherOrder]) => {
        const rate = pooledRate(practices, per100);
        const same = pooledRate(otherOrder, per100);
        expect(same?.whyNoClusterRobust).toBe(rate?.whyNoClusterRobust);
        expectClose(same?.value, rate!.value);
        expectClose(same?.standardErrorOfLog, rate!.standardErrorOfLog, 6);
      }),
    );
  });

  it('does not depend on the unit that patient-time is counted in', () => {
    always(
      fc.property(somePractices, aScale, (practices, unit) => {
        const rescaled = practices.map(({ events, exposure }) => ({ events, exposure: exposure * unit }));
        const rate = pooledRate(practices, per100);
        const same = pooledRate(rescaled, { per: 100 * unit, confidence: 0.95 });
        expectClose(same?.value, rate!.value);
        expectClose(same?.standardErrorOfLog, rate!.standardErrorOfLog, 6);
        expectClose(same?.clusterRobust?.upper ?? null, rate!.clusterRobust?.upper ?? null, 6);
      }),
    );
  });

  it('has a wider robust interval the fewer practices the same events come from', () => {
    const practices = (times: number) =>
      Array.from({ length: times }, () => [
        { events: 30, exposure: 100 },
        { events: 10, exposure: 100 },
      ]).flat();
    const errors = [1, 2, 8, 32].map((times) => pooledRate(practices(times), per100)!.standardErrorOfLog!);
    expect(errors).toEqual([...errors].sort((one, other) => other - one));
    // 64 practices of which half have 30 events: sqrt(64/63 · 64 · 10²) / (0.2 · 6,400).
    expectClose(errors[3], Math.sqrt((64 / 63) * 64 * 100) / (0.2 * 6_400));
  });

  it.each<[string, { events: number; exposure: number }, RegExp]>([
    ['events without patient-time', { events: 2, exposure: 0 }, /^clusters\[1\].exposure must be above 0 where/],
    ['negative patient-time', { events: 2, exposure: -4 }, /^clusters\[1\].exposure must/],
    ['part of an event', { events: 0.5, exposure: 4 }, /^clusters\[1\].events must be a whole number/],
    ['NaN', { events: 1, exposure: NaN }, /^clusters\[1\].exposure must/],
  ])('names the practice and refuses %s', (_what, bad, message) => {
    const call = () => pooledRate([{ events: 1, exposure: 1 }, bad], per100);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

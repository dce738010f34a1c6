import fc from 'fast-check';

import { interruptedTimeSeries, type InterruptedTimeSeriesOptions, usualLag } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';

const at95 = { confidence: 0.95 };
const fitted = (series: (number | null)[], options: InterruptedTimeSeriesOptions) =>
  estimated(interruptedTimeSeries(series, options));
const aSeries = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 12, maxLength: 40 });

describe('an interrupted time series', () => {
  it('prints as in its docstring', () => {
    const { effectAtLast } = fitted([1, 2, 4, 4, 9, 11, 12, 15], { firstAfter: 4, lag: 1, ...at95 });
    expectClose(effectAtLast.value, 5.8);
  });

  it('of an exact broken line finds step and change of slope, and claims no certainty', () => {
    const series = Array.from({ length: 12 }, (_, time) => 5 + 2 * time + (time < 6 ? 0 : 10 - 3 * (time - 6)));
    const got = fitted(series, { firstAfter: 6, ...at95 });
    [5, 2, 10, -3].forEach((value, place) => expectClose(got.terms[place]?.effect.value, value, 11));
    expectClose(got.trendAfter.value, -1);
    expectClose(got.effectAtLast.value, -5);
    expectClose(got.counterfactualAtLast, 27);
    expect(got.terms[2]?.effect).toMatchObject({ interval: null, p: null, whyNoInterval: 'no-residual-variation' });
  });

  it('does not see a line through the whole series', () => {
    always(
      fc.property(
        aSeries,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (series, slope, shift) => {
          const options = { firstAfter: 6, lag: 2, ...at95 };
          const lifted = series.map((value, time) => value + shift + slope * time);
          const [one, other] = [series, lifted].map((of) => fitted(of, options));
          expect(other!.effectAtLast.value).toBeCloseTo(one!.effectAtLast.value, 7);
          expect(other!.effectAtLast.standardError!).toBeCloseTo(one!.effectAtLast.standardError!, 7);
          expect(other!.terms[1]!.effect.value).toBeCloseTo(one!.terms[1]!.effect.value + slope, 7);
        },
      ),
    );
  });

  it('stretches with its unit', () => {
    always(
      fc.property(aSeries, fc.constantFrom(-1, 0.01, 1_000), (series, scale) => {
        const options = { firstAfter: 5, harmonics: 1, periodsInCycle: 4, ...at95 };
        const [one, other] = [series, series.map((value) => scale * value)].map((of) => fitted(of, options));
        one!.terms.forEach(({ effect }, place) => {
          expect(other!.terms[place]!.effect.value / scale).toBeCloseTo(effect.value, 7);
          expect(other!.terms[place]!.effect.standardError! / Math.abs(scale)).toBeCloseTo(effect.standardError!, 7);
        });
      }),
    );
  });

  it('keeps the time of what follows a missing period, and counts the missing', () => {
    const line = Array.from({ length: 14 }, (_, time) => 3 * time + (time < 7 ? 0 : 4));
    const gaps = line.map((value, time) => (time === 3 || time === 9 ? null : value));
    const got = fitted(gaps, { firstAfter: 7, ...at95 });
    expect(got).toMatchObject({ observations: 12, missing: 2, before: 6, after: 6 });
    [0, 3, 4, 0].forEach((value, place) => expect(got.terms[place]!.effect.value).toBeCloseTo(value, 9));
  });

  it('does not make neighbours of periods with a gap between them', () => {
    const waves = Array.from({ length: 24 }, (_, time) => (time % 2 === 0 ? Math.cos(time * time) : null));
    const options = { firstAfter: 12, ...at95 };
    const [none, one] = [0, 1].map((lag) => fitted(waves, { ...options, lag }).effectAtLast.standardError);
    expectClose(one, none!, 12);
    expect(fitted(waves, options).autocorrelation).toEqual({ durbinWatson: null, lagOne: null });
  });

  it('finds a season apart from the step, whatever month the series begins with', () => {
    const seasonal = Array.from(
      { length: 36 },
      (_, time) => 50 + 8 * Math.cos((2 * Math.PI * time) / 12) + (time < 18 ? 0 : 5),
    );
    const [april, january] = [3, 0].map((placeInCycle) =>
      fitted(seasonal, { firstAfter: 18, harmonics: 2, placeInCycle, ...at95 }),
    );
    expectClose(april!.terms[2]!.effect.value, 5, 10);
    expectClose(january!.terms[2]!.effect.value, 5, 10);
    expectClose(Math.hypot(april!.terms[4]!.effect.value, april!.terms[5]!.effect.value), 8, 10);
    expect(january!.lag).toBe(12);
  });

  it('takes the usual lag by the length of the series', () => {
    expect([usualLag(59), usualLag(12), usualLag(3), usualLag(100), usualLag(60, 12), usualLag(8, 12)]).toEqual([
      3, 2, 1, 4, 12, 7,
    ]);
  });

  it('is not estimable with too little on a side or in all, and says how much it takes', () => {
    const ask = (series: (number | null)[], firstAfter: number, harmonics = 0) =>
      interruptedTimeSeries(series, { firstAfter, harmonics, ...at95 });
    expect(ask([1, 2, 3, 4, 5, 6], 1)).toMatchObject({ reason: 'no-observations-before', needed: 2, had: 1 });
    expect(ask([1, 2, 3, 4, null, 6], 4)).toMatchObject({ reason: 'no-observations-after', needed: 2, had: 1 });
    expect(ask([1, 2, 3, 4], 2)).toMatchObject({ reason: 'too-few-observations', needed: 5, had: 4 });
    expect(ask([1, 2, 3, 4, 5, 6, 7, 8], 4, 2)).toMatchObject({ reason: 'too-few-observations', needed: 9, had: 8 });
  });

  it('refuses an interruption outside the series, too many harmonics, and values that are none', () => {
    const ask =
      (options: object, series: number[] = [1, 2, 3, 4, 5, 6]) =>
      () =>
        interruptedTimeSeries(series, { firstAfter: 3, ...at95, ...options });
    expect(ask({ firstAfter: 6 })).toThrow(/^firstAfter must lie inside the series, from 1 to 5; got 6$/);
    expect(ask({ firstAfter: 0 })).toThrow(RangeError);
    expect(ask({ harmonics: 6 })).toThrow(/^harmonics must be fewer than half of 12 periods/);
    expect(ask({ lag: -1 })).toThrow(/^lag must be/);
    expect(ask({}, [1, 2, NaN, 4, 5, 6])).toThrow(/^series\[2\] must be a finite number/);
  });
});

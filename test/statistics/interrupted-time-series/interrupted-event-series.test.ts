import fc from 'fast-check';

import { interruptedEventSeries, type InterruptedEventSeriesOptions, type PeriodEvents } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { estimated } from '../estimated';
import { always } from '../seeded-property';

const at95 = { confidence: 0.95 };
const over = (events: number[], exposure = 100): PeriodEvents[] => events.map((of) => ({ events: of, exposure }));
const step = { firstAfter: 4, hasTrendChange: false, ...at95 };
const fitted = (series: (PeriodEvents | null)[], options: InterruptedEventSeriesOptions) =>
  estimated(interruptedEventSeries(series, options));

describe('an interrupted series of events', () => {
  it('prints as in its docstring', () => {
    const { terms } = fitted(over([20, 20, 20, 20, 10, 10, 10, 10]), step);
    expectClose(terms[2]?.rateRatio.value, 0.5);
  });

  it('has the same ratios in any unit of exposure, and only another intercept', () => {
    const events = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 8, maxLength: 30 });
    always(
      fc.property(events, (of) => {
        const [one, other] = [100, 1_200].map((exposure) => fitted(over(of, exposure), { firstAfter: 4, ...at95 }));
        one!.terms.slice(1).forEach(({ effect }, place) => {
          expect(other!.terms[place + 1]!.effect.value).toBeCloseTo(effect.value, 7);
          expect(other!.terms[place + 1]!.effect.standardError ?? -1).toBeCloseTo(effect.standardError ?? -1, 7);
        });
        expect(other!.terms[0]!.effect.value).toBeCloseTo(one!.terms[0]!.effect.value - Math.log(12), 7);
      }),
    );
  });

  it('fits as many events as there were', () => {
    const events = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 10, maxLength: 20 });
    always(
      fc.property(events, (of) => {
        const got = interruptedEventSeries(over(of), { ...step, firstAfter: 5 });
        if (!got.isEstimable) return;
        const [intercept, time, level] = got.terms.map(({ effect }) => effect.value);
        const expected = of.map((_, place) => 100 * Math.exp(intercept! + time! * place + (place < 5 ? 0 : level!)));
        const total = of.reduce((sum, value) => sum + value, 0);
        expectClose(
          expected.reduce((sum, value) => sum + value, 0),
          total,
          8,
        );
      }),
    );
  });

  it('has wider limits with overdispersion allowed for where events spread beyond Poisson', () => {
    const uneven = over([20, 55, 12, 40, 15, 3, 30, 8]);
    const widths = [true, false].map((allowsOverdispersion) => {
      const { rateRatio } = fitted(uneven, { ...step, allowsOverdispersion }).terms[2]!;
      return rateRatio.upper! / rateRatio.lower!;
    });
    expect(widths[0]!).toBeGreaterThan(widths[1]!);
  });

  it('has no limits where events fit exactly and their spread is to be the measure', () => {
    const exact = over([20, 20, 20, 20, 10, 10, 10, 10]);
    expect(fitted(exact, step).terms[2]?.effect.whyNoInterval).toBe('no-residual-variation');
    expect(fitted(exact, { ...step, allowsOverdispersion: false }).terms[2]?.effect.interval).not.toBeNull();
  });

  it('is not estimable without events, or without events on one side', () => {
    const ask = (events: number[]) => interruptedEventSeries(over(events), step);
    expect(ask([0, 0, 0, 0, 0, 0, 0, 0])).toMatchObject({ reason: 'no-events', needed: 1, had: 0 });
    expect(ask([0, 0, 0, 0, 1, 2, 1, 4])).toMatchObject({ reason: 'separation', subject: 'before' });
    expect(ask([3, 1, 4, 2, 0, 0, 0, 0])).toMatchObject({ reason: 'separation', subject: 'after' });
  });

  it('leaves out missing periods and goes on in time', () => {
    const events = [8, 9, 11, 12, 30, 33, 36, 40];
    const gaps = over(events).map((period, place) => (place === 2 ? null : period));
    expect(fitted(gaps, step)).toMatchObject({ observations: 7, missing: 1, before: 3 });
  });

  it('refuses negative events and exposure of nought, by their period', () => {
    const wrong = (period: PeriodEvents) => () => interruptedEventSeries([period, ...over([1, 2, 3, 4, 5, 6])], step);
    expect(wrong({ events: -1, exposure: 5 })).toThrow(/^series\[0\].events must/);
    expect(wrong({ events: 1, exposure: 0 })).toThrow(/^series\[0\].exposure must/);
  });
});

import fc from 'fast-check';

import { countInterval, crudeRate } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { aConfidence, always, aRate, aScale } from '../seeded-property';

describe('a crude rate', () => {
  it('prints as in its docstring', () => {
    expectPrinted(crudeRate(9, 1_200, { per: 1_000, confidence: 0.95 }), 7.5, 3.4295, 14.2373);
  });

  it('carries its unit, confidence and method', () => {
    expect(crudeRate(9, 1_200, { per: 1_000, confidence: 0.998 })).toMatchObject({
      per: 1_000,
      confidence: 0.998,
      method: 'garwood-exact',
    });
  });

  it('may exceed one event for each unit of exposure', () => {
    expect(crudeRate(250, 220, { per: 100, confidence: 0.95 }).value).toBeCloseTo(113.636, 3);
  });

  it('has the limits of its count, over its exposure', () => {
    always(
      fc.property(aRate, aConfidence, ({ events, exposure }, confidence) => {
        const rate = crudeRate(events, exposure, { per: 1, confidence });
        const count = countInterval(events, confidence);
        expectClose(rate.lower * exposure, count.lower, 12);
        expectClose(rate.upper * exposure, count.upper, 12);
      }),
    );
  });

  it('does not depend on the unit that exposure is counted in', () => {
    always(
      fc.property(aRate, aScale, ({ events, exposure }, unit) => {
        const rate = crudeRate(events, exposure, { per: 1_000, confidence: 0.95 });
        const same = crudeRate(events, exposure * unit, { per: 1_000 * unit, confidence: 0.95 });
        expectClose(same.value, rate.value, 12);
        expectClose(same.lower, rate.lower, 12);
        expectClose(same.upper, rate.upper, 12);
      }),
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    ['no exposure', () => crudeRate(3, 0, { per: 1, confidence: 0.95 }), /^exposure must be a finite number above 0/],
    ['endless exposure', () => crudeRate(3, Infinity, { per: 1, confidence: 0.95 }), /^exposure must/],
    ['no unit', () => crudeRate(3, 5, { per: 0, confidence: 0.95 }), /^per must/],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

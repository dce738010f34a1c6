import fc from 'fast-check';

import {
  binomialCdf,
  binomialUpperTail,
  exactRateRatio,
  logWaldRateRatio,
  rateRatio,
  type RatioEstimate,
} from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { aConfidence, always, aRate, aScale } from '../seeded-property';

const at95 = { confidence: 0.95 };
const methods = [exactRateRatio, logWaldRateRatio, rateRatio];

function expectReciprocal(ratio: RatioEstimate, swapped: RatioEstimate): void {
  // One over an infinite limit is nought, which has no reciprocal in turn.
  const overInfinity = (figure: number | null) => (figure === 0 ? null : figure);
  const over = (figure: number | null) => (figure === null || figure === 0 ? null : 1 / figure);
  expectClose(overInfinity(swapped.value), over(ratio.value));
  expectClose(overInfinity(swapped.lower), over(ratio.upper));
  expectClose(swapped.upper, over(ratio.lower));
}

describe('a ratio of two rates', () => {
  it('prints as in its docstrings', () => {
    const five = { events: 5, exposure: 800 };
    const twelve = { events: 12, exposure: 2_000 };
    expectPrinted(
      rateRatio({ events: 41, exposure: 28_010 }, { events: 15, exposure: 19_017 }, at95),
      1.8558,
      1.0272,
      3.3526,
    );
    expectPrinted(logWaldRateRatio(five, twelve, at95), 1.0417, 0.367, 2.9568);
    expectPrinted(exactRateRatio(five, twelve, at95), 1.0417, 0.2875, 3.1764);
  });

  it('is exact as soon as either count is below ten', () => {
    const of = (first: number, second: number) =>
      rateRatio({ events: first, exposure: 9 }, { events: second, exposure: 7 }, at95).method;
    expect([of(9, 400), of(400, 9), of(10, 10)]).toEqual(['exact-conditional', 'exact-conditional', 'log-wald']);
  });

  it('has no value and no upper limit when the comparator had no events, and still a lower one', () => {
    const ratio = rateRatio({ events: 3, exposure: 500 }, { events: 0, exposure: 450 }, at95);
    expect(ratio).toMatchObject({ value: null, upper: null });
    expect(ratio.lower).toBeCloseTo(0.3719, 4);
  });

  it('is 0 with an upper limit when only the comparator had events', () => {
    const ratio = rateRatio({ events: 0, exposure: 1200 }, { events: 4, exposure: 1100 }, at95);
    expect(ratio).toMatchObject({ value: 0, lower: 0 });
    expect(ratio.upper).toBeCloseTo(1.3886, 4);
  });

  it('is anything at all when neither had events', () => {
    const none = { events: 0, exposure: 100 };
    expect(rateRatio(none, none, at95)).toMatchObject({ value: null, lower: 0, upper: null });
    expect(logWaldRateRatio(none, none, at95)).toMatchObject({ value: null, lower: null, upper: null });
  });

  it('contains its value, by each method', () => {
    always(
      fc.property(aRate, aRate, aConfidence, (first, second, confidence) => {
        for (const { lower, value, upper } of methods.map((method) => method(first, second, { confidence }))) {
          if (value === null) continue;
          expect(lower ?? 0).toBeLessThanOrEqual(value);
          expect(upper ?? Infinity).toBeGreaterThanOrEqual(value);
        }
      }),
    );
  });

  it('has exact limits at which so uneven a split of the events has just a 2.5% chance', () => {
    const aCount = fc.integer({ min: 1, max: 2_000 });
    always(
      fc.property(aCount, aCount, (first, second) => {
        // Equal exposures, so that a ratio is the odds that an event is the first group's.
        const { lower, upper } = exactRateRatio({ events: first, exposure: 1 }, { events: second, exposure: 1 }, at95);
        const share = (odds: number | null) => odds! / (1 + odds!);
        expectClose(binomialUpperTail(first - 1, first + second, share(lower)), 0.025, 6);
        expectClose(binomialCdf(first, first + second, share(upper)), 0.025, 6);
      }),
    );
  });

  it('of swapped groups is the reciprocal, limits and all', () => {
    always(
      fc.property(aRate, aRate, aConfidence, (first, second, confidence) => {
        for (const method of methods) {
          expectReciprocal(method(first, second, { confidence }), method(second, first, { confidence }));
        }
      }),
    );
  });

  it('does not depend on the unit that exposure is counted in', () => {
    always(
      fc.property(aRate, aRate, aScale, (first, second, unit) => {
        const rescaled = (rate: typeof first) => ({ ...rate, exposure: rate.exposure * unit });
        for (const method of methods) {
          const ratio = method(first, second, at95);
          const same = method(rescaled(first), rescaled(second), at95);
          expectClose(same.value, ratio.value);
          expectClose(same.lower, ratio.lower);
          expectClose(same.upper, ratio.upper);
        }
      }),
    );
  });

  it('names the group and the argument that it refuses', () => {
    const good = { events: 3, exposure: 5 };
    expect(() => rateRatio(good, { events: 3, exposure: 0 }, at95)).toThrow(/^second.exposure must/);
    expect(() => rateRatio({ events: 2.5, exposure: 5 }, good, at95)).toThrow(/^first.events must/);
    expect(() => logWaldRateRatio(good, good, { confidence: 95 })).toThrow(/^confidence must/);
    expect(() => exactRateRatio(good, good, { confidence: 0 })).toThrow(RangeError);
  });
});

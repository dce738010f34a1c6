import fc from 'fast-check';

import { proportion, wilsonInterval } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { aConfidence, always, aProportion } from '../seeded-property';

describe('a proportion with Wilson limits', () => {
  it('prints as in its docstrings', () => {
    expectPrinted(wilsonInterval(5, 100, 0.95), 0.05, 0.0215, 0.1118);
    expectPrinted(proportion(3, 7, { per: 100, confidence: 0.95 }), 42.8571, 15.822, 74.9542);
  });

  it('has limits of exactly 0 when none and 1 when all had the outcome, with room on the other side', () => {
    always(
      fc.property(fc.integer({ min: 1, max: 1e9 }), aConfidence, (denominator, confidence) => {
        const none = wilsonInterval(0, denominator, confidence);
        const all = wilsonInterval(denominator, denominator, confidence);
        expect(none.lower).toBe(0);
        expect(none.upper).toBeGreaterThan(0);
        expect(all.upper).toBe(1);
        expect(all.lower).toBeLessThan(1);
      }),
    );
  });

  it('lies inside its limits, and these inside 0 and 1', () => {
    always(
      fc.property(aProportion, aConfidence, ({ numerator, denominator }, confidence) => {
        const { lower, value, upper } = wilsonInterval(numerator, denominator, confidence);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(upper);
        expect(upper).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('turned round has the limits of the rest', () => {
    always(
      fc.property(aProportion, ({ numerator, denominator }) => {
        const yes = wilsonInterval(numerator, denominator, 0.95);
        const no = wilsonInterval(denominator - numerator, denominator, 0.95);
        expect(no.lower).toBeCloseTo(1 - yes.upper, 12);
        expect(no.upper).toBeCloseTo(1 - yes.lower, 12);
      }),
    );
  });

  it('has the limits at which the score test just rejects', () => {
    always(
      fc.property(aProportion, ({ numerator, denominator }) => {
        const { lower, value, upper } = wilsonInterval(numerator, denominator, 0.95);
        for (const limit of [lower, upper].filter((candidate) => candidate > 0 && candidate < 1)) {
          const score = Math.abs(value - limit) / Math.sqrt((limit * (1 - limit)) / denominator);
          expectClose(score, 1.959963984540054, 6);
        }
      }),
    );
  });

  it('takes a weighted base that is not whole', () => {
    expect(wilsonInterval(12.5, 30.25, 0.95).value).toBeCloseTo(0.4132, 4);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'more than all',
      () => wilsonInterval(11, 10, 0.95),
      /^numerator must lie between 0 and the denominator 10; got 11$/,
    ],
    ['nobody asked', () => wilsonInterval(0, 0, 0.95), /^denominator must/],
    ['a negative numerator', () => proportion(-1, 10, { per: 100, confidence: 0.95 }), /^numerator must/],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

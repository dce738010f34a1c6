import fc from 'fast-check';

import { proportionRatio } from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { cases } from '../fixtures/cases';
import { aConfidence, always, aProportion } from '../seeded-property';

const at95 = { confidence: 0.95 };
const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a ratio of two proportions', () => {
  it('prints as in its docstring', () => {
    expectPrinted(proportionRatio(of(56, 70), of(48, 80), at95), 1.3333, 1.0766, 1.6512);
  });

  it.each(cases.katz)('has the limits of Katz for $first over $second', ({ first, second, ratio, lower, upper }) => {
    const got = proportionRatio(of(...first), of(...second), at95);
    expectClose(got.value, ratio, 12);
    expectClose(got.lower, lower, 12);
    expectClose(got.upper, upper, 12);
  });

  it('has no limits where either had no events, and no value where the comparator had none', () => {
    expect(proportionRatio(of(0, 10), of(4, 9), at95)).toMatchObject({ value: 0, lower: null, upper: null });
    expect(proportionRatio(of(4, 9), of(0, 10), at95)).toMatchObject({ value: null, lower: null, upper: null });
    expect(proportionRatio(of(0, 9), of(0, 10), at95)).toMatchObject({ value: null, lower: null, upper: null });
  });

  it('claims no certainty where all of both groups had the outcome', () => {
    expect(proportionRatio(of(9, 9), of(10, 10), at95)).toMatchObject({ value: 1, lower: null, upper: null });
  });

  it('contains its value, and of swapped groups is the reciprocal', () => {
    always(
      fc.property(aProportion, aProportion, aConfidence, (first, second, confidence) => {
        const ratio = proportionRatio(first, second, { confidence });
        const swapped = proportionRatio(second, first, { confidence });
        if (ratio.value === null || ratio.lower === null || ratio.upper === null) {
          expect([swapped.lower, swapped.upper]).toEqual([null, null]);
          return;
        }
        expect(ratio.lower).toBeLessThanOrEqual(ratio.value);
        expect(ratio.upper).toBeGreaterThanOrEqual(ratio.value);
        expectClose(swapped.value, 1 / ratio.value);
        expectClose(swapped.lower, 1 / ratio.upper);
        expectClose(swapped.upper, 1 / ratio.lower);
      }),
    );
  });

  it('names the group and the argument that it refuses', () => {
    expect(() => proportionRatio(of(4, 3), of(1, 3), at95)).toThrow(/^first.numerator must/);
    expect(() => proportionRatio(of(1, 3), of(0, 0), at95)).toThrow(/^second.denominator must/);
  });
});

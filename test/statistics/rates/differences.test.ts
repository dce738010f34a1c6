import fc from 'fast-check';

import {
  crudeRate,
  type Estimate,
  moverDifference,
  proportionDifference,
  rateDifference,
} from '../../../src/statistics';
import { expectClose, expectPrinted } from '../close-to';
import { aConfidence, always, aProportion, aRate, aScale } from '../seeded-property';

const at95 = { per: 1_000, confidence: 0.95 };

/** Rounding of a difference is relative to what was subtracted, not to what is left. */
function expectNegated(difference: Estimate, swapped: Estimate, size: number): void {
  const slack = 1e-12 * (size + difference.upper - difference.lower);
  expect(Math.abs(swapped.value + difference.value)).toBeLessThanOrEqual(slack);
  expect(Math.abs(swapped.lower + difference.upper)).toBeLessThanOrEqual(slack);
  expect(Math.abs(swapped.upper + difference.lower)).toBeLessThanOrEqual(slack);
}

describe('a difference of two rates', () => {
  const five = { events: 5, exposure: 800 };
  const twelve = { events: 12, exposure: 2_000 };

  it('prints as in its docstring', () => {
    expectPrinted(rateDifference(five, twelve, at95), 0.25, -5.9061, 9.0765);
  });

  it('is by MOVER unless Wald is asked for', () => {
    expect(rateDifference(five, twelve, at95)).toMatchObject({ method: 'mover', per: 1_000, confidence: 0.95 });
    expect(rateDifference(five, twelve, { ...at95, method: 'wald' })).toMatchObject({ method: 'wald', per: 1_000 });
  });

  it('still has width by MOVER when neither group had events', () => {
    const none = { events: 0, exposure: 100 };
    const { value, lower, upper } = rateDifference(none, none, at95);
    expect(value).toBe(0);
    expect(lower).toBeLessThan(0);
    expect(upper).toBeGreaterThan(0);
  });

  it('contains its value, and of swapped groups is the same negated', () => {
    const method = fc.constantFrom('mover' as const, 'wald' as const);
    always(
      fc.property(aRate, aRate, aConfidence, method, (first, second, confidence, by) => {
        const options = { per: 1_000, confidence, method: by };
        const difference = rateDifference(first, second, options);
        expect(difference.lower).toBeLessThanOrEqual(difference.value);
        expect(difference.upper).toBeGreaterThanOrEqual(difference.value);
        const size = crudeRate(first.events, first.exposure, options).value;
        expectNegated(difference, rateDifference(second, first, options), size);
      }),
    );
  });

  it('does not depend on the unit that exposure is counted in', () => {
    always(
      fc.property(aRate, aRate, aScale, (first, second, unit) => {
        const rescaled = (rate: typeof first) => ({ ...rate, exposure: rate.exposure * unit });
        const difference = rateDifference(first, second, at95);
        const same = rateDifference(rescaled(first), rescaled(second), { ...at95, per: 1_000 * unit });
        const slack = 1e-9 * (difference.upper - difference.lower);
        expect(Math.abs(same.lower - difference.lower)).toBeLessThanOrEqual(slack);
        expect(Math.abs(same.upper - difference.upper)).toBeLessThanOrEqual(slack);
      }),
    );
  });

  it('names the group and the argument that it refuses', () => {
    expect(() => rateDifference(five, { events: -1, exposure: 5 }, at95)).toThrow(/^second.events must/);
    expect(() => rateDifference(five, twelve, { ...at95, per: -1 })).toThrow(/^per must/);
    expect(() => rateDifference(five, twelve, { ...at95, per: -1, method: 'wald' })).toThrow(RangeError);
  });
});

describe('a difference of two proportions', () => {
  const first = { numerator: 56, denominator: 70 };
  const second = { numerator: 48, denominator: 80 };

  it('prints as in its docstring', () => {
    const difference = proportionDifference(first, second, { per: 1, confidence: 0.95 });
    expectPrinted(difference, 0.2, 0.0524, 0.3339);
    expect(difference.method).toBe('newcombe-hybrid-score');
  });

  it('in percentage points is a hundred times that in fractions', () => {
    const fraction = proportionDifference(first, second, { per: 1, confidence: 0.95 });
    const points = proportionDifference(first, second, { per: 100, confidence: 0.95 });
    expectClose(points.value, 100 * fraction.value);
    expectClose(points.lower, 100 * fraction.lower);
  });

  it('stays between -1 and 1, contains its value, and of swapped groups is the same negated', () => {
    always(
      fc.property(aProportion, aProportion, aConfidence, (one, other, confidence) => {
        const difference = proportionDifference(one, other, { per: 1, confidence });
        expect(difference.lower).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(difference.upper).toBeLessThanOrEqual(1 + 1e-12);
        expect(difference.lower).toBeLessThanOrEqual(difference.value);
        expect(difference.upper).toBeGreaterThanOrEqual(difference.value);
        expectNegated(difference, proportionDifference(other, one, { per: 1, confidence }), 1);
      }),
    );
  });
});

describe('MOVER on any two estimates', () => {
  const estimate = (value: number, lower: number, upper: number): Estimate => ({
    value,
    lower,
    upper,
    confidence: 0.95,
    method: 'byar',
  });

  it('prints as in its docstring, and by hand', () => {
    const difference = moverDifference(estimate(10, 7, 14), estimate(6, 2, 9));
    expectPrinted(difference, 4, -0.2426, 9.6569);
    expect(difference.lower).toBeCloseTo(4 - Math.sqrt(3 ** 2 + 3 ** 2), 12);
    expect(difference.upper).toBeCloseTo(4 + Math.sqrt(4 ** 2 + 4 ** 2), 12);
  });

  it('of symmetric limits is the ordinary root of the sum of squares', () => {
    const difference = moverDifference(estimate(10, 7, 13), estimate(6, 2, 10));
    expectPrinted(difference, 4, -1, 9);
  });

  it('refuses limits of different confidence, and limits that are not finite', () => {
    const other = { ...estimate(6, 2, 9), confidence: 0.9 };
    expect(() => moverDifference(estimate(10, 7, 14), other)).toThrow(/^second.confidence must equal/);
    expect(() => moverDifference(estimate(10, 7, Infinity), estimate(6, 2, 9))).toThrow(/^first.upper must/);
  });
});

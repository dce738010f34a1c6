import fc from 'fast-check';

import { proportionFunnelLimits, proportionFunnelPosition, wilsonInterval } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { always, aProportion } from '../seeded-property';

const aTarget = fc.double({ min: 0.001, max: 0.999, noNaN: true });

describe('funnel limits of a proportion', () => {
  it('print as in their docstrings', () => {
    const { lower, upper } = proportionFunnelLimits(0.2, 100, { per: 100, confidence: 0.95 });
    expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['12.1601', '27.8399']);
    expect(proportionFunnelPosition(29, 100, 0.2)).toBe('above-inner');
  });

  it('contain the target, stay inside 0 and 1, and narrow with size', () => {
    always(
      fc.property(aTarget, fc.double({ min: 1, max: 1e6, noNaN: true }), (target, size) => {
        const near = proportionFunnelLimits(target, size, { per: 1, confidence: 0.95 });
        const far = proportionFunnelLimits(target, size, { per: 1, confidence: 0.998 });
        const larger = proportionFunnelLimits(target, 2 * size, { per: 1, confidence: 0.95 });
        const rising = [0, far.lower, near.lower, larger.lower, target, larger.upper, near.upper, far.upper, 1];
        expect(rising).toEqual(rising.toSorted((one, other) => one - other));
      }),
    );
  });

  it('have no width where the target is none or all', () => {
    expect(proportionFunnelLimits(0, 50, { per: 1, confidence: 0.95 })).toEqual({ lower: 0, upper: 0 });
    expect(proportionFunnelLimits(1, 50, { per: 1, confidence: 0.95 })).toEqual({ lower: 1, upper: 1 });
  });

  it('are left exactly where the Wilson interval leaves the target out', () => {
    always(
      fc.property(aProportion, aTarget, ({ numerator, denominator }, target) => {
        const position = proportionFunnelPosition(numerator, denominator, target);
        const inner = wilsonInterval(numerator, denominator, 0.95);
        const outer = wilsonInterval(numerator, denominator, 0.998);
        expect(position.startsWith('above')).toBe(inner.lower > target);
        expect(position.startsWith('below')).toBe(inner.upper < target);
        expect(position.endsWith('outer')).toBe(outer.lower > target || outer.upper < target);
      }),
    );
  });

  it('place the complement on the other side', () => {
    const mirrored = { 'above-outer': 'below-outer', 'above-inner': 'below-inner', within: 'within' } as const;
    expect(mirrored[proportionFunnelPosition(40, 100, 0.25) as keyof typeof mirrored]).toBe(
      proportionFunnelPosition(60, 100, 0.75),
    );
    const { lower } = proportionFunnelLimits(0.25, 100, { per: 1, confidence: 0.95 });
    expectClose(proportionFunnelLimits(0.75, 100, { per: 1, confidence: 0.95 }).upper, 1 - lower, 12);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      'a percentage for a fraction',
      () => proportionFunnelPosition(3, 10, 20),
      /^target must be a proportion .*; got 20$/,
    ],
    ['a target that is not a number', () => proportionFunnelPosition(3, 10, NaN), /^target must/],
    ['more than all', () => proportionFunnelPosition(11, 10, 0.2), /^numerator must lie between 0 and/],
    ['no denominator', () => proportionFunnelLimits(0.2, 0, { per: 1, confidence: 0.95 }), /^denominator must/],
    ['no unit', () => proportionFunnelLimits(0.2, 9, { per: 0, confidence: 0.95 }), /^per must/],
  ])('refuse %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

import fc from 'fast-check';

import { countInterval, ratioFunnelLimits, ratioFunnelPoints, ratioFunnelPosition } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { aConfidence, always, someEvents } from '../seeded-property';

const someExpected = fc.double({ min: 0.01, max: 50_000, noNaN: true });

describe('funnel limits of a standardised ratio', () => {
  it('print as in their docstrings', () => {
    const { lower, upper } = ratioFunnelLimits(20, { per: 1, confidence: 0.95 });
    expect([lower.toFixed(4), upper.toFixed(4)]).toEqual(['0.6108', '1.5444']);
    const points = ratioFunnelPoints(10, 0.95);
    const printed = [points.lower.expected, points.lower.ratio, points.upper.expected, points.upper.ratio];
    expect(printed.map((figure) => figure.toFixed(4))).toEqual(['18.3904', '0.5438', '4.7954', '2.0853']);
    expect(ratioFunnelPosition(31, 20)).toBe('above-inner');
  });

  it('contain 1, however few events are expected', () => {
    always(
      fc.property(someExpected, aConfidence, (expected, confidence) => {
        const { lower, upper } = ratioFunnelLimits(expected, { per: 1, confidence });
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThan(1);
        expect(upper).toBeGreaterThan(1);
      }),
    );
  });

  it('of a ratio "of 100" are a hundred times those of a ratio', () => {
    const ratio = ratioFunnelLimits(7.3, { per: 1, confidence: 0.998 });
    const ofHundred = ratioFunnelLimits(7.3, { per: 100, confidence: 0.998 });
    expectClose(ofHundred.lower, 100 * ratio.lower, 12);
    expectClose(ofHundred.upper, 100 * ratio.upper, 12);
  });

  it('pass over a count where its own limits end', () => {
    always(
      fc.property(fc.integer({ min: 1, max: 9 }), (observed) => {
        const { lower, upper } = ratioFunnelPoints(observed, 0.95);
        const count = countInterval(observed, 0.95);
        expect([lower.expected, upper.expected]).toEqual([count.upper, count.lower]);
        expectClose(lower.ratio * lower.expected, observed, 12);
      }),
    );
  });
});

describe('the place of a ratio in its funnel', () => {
  it('is beyond a line exactly where the limits of the count leave out what was expected', () => {
    always(
      fc.property(someEvents, someExpected, (observed, expected) => {
        const position = ratioFunnelPosition(observed, expected);
        const inner = countInterval(observed, 0.95);
        const outer = countInterval(observed, 0.998);
        expect(position.startsWith('above')).toBe(inner.lower > expected);
        expect(position.startsWith('below')).toBe(inner.upper < expected);
        expect(position.endsWith('outer')).toBe(outer.lower > expected || outer.upper < expected);
      }),
    );
  });

  it('of no events is within while few were expected, and then below', () => {
    expect([3, 4, 7].map((expected) => ratioFunnelPosition(0, expected))).toEqual([
      'within',
      'below-inner',
      'below-outer',
    ]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['nothing expected', () => ratioFunnelPosition(3, 0), /^expected must be a finite number above 0/],
    ['a rate for a count', () => ratioFunnelPosition(3.5, 4), /^events must be a whole number/],
    ['a line over no events', () => ratioFunnelPoints(0, 0.95), /^observed must be a finite number above 0/],
    ['95 for 0.95', () => ratioFunnelLimits(3, { per: 1, confidence: 95 }), /^confidence must/],
  ])('refuses %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

import fc from 'fast-check';

import { byarInterval, countInterval, exactPoissonInterval } from '../../../src/statistics';
import { expectPrinted } from '../close-to';
import { aConfidence, always, someEvents } from '../seeded-property';

describe('limits of a count', () => {
  it('are exact below ten events and Byar’s from ten', () => {
    expect(countInterval(9, 0.95)).toEqual(exactPoissonInterval(9, 0.95));
    expect(countInterval(10, 0.95)).toEqual(byarInterval(10, 0.95));
    expect([countInterval(9, 0.95).method, countInterval(10, 0.95).method]).toEqual(['garwood-exact', 'byar']);
  });

  it('print as in their docstrings', () => {
    expectPrinted(exactPoissonInterval(1, 0.95), 1, 0.0253, 5.5716);
    expectPrinted(byarInterval(65, 0.95), 65, 50.1632, 82.8491);
  });

  it('begin at 0 when nothing happened, and end where nothing still has a 2.5% chance', () => {
    const none = countInterval(0, 0.95);
    expect(none.lower).toBe(0);
    expect(none.upper).toBeCloseTo(-Math.log(0.025), 10);
  });

  it('never begin below 0, even where Byar’s formula would', () => {
    expect(byarInterval(0, 0.95).lower).toBe(0);
    expect(byarInterval(1, 0.998).lower).toBe(0);
  });

  it('contain the count', () => {
    always(
      fc.property(someEvents, aConfidence, (events, confidence) => {
        const { lower, value, upper } = countInterval(events, confidence);
        expect(value).toBe(events);
        expect(lower).toBeLessThanOrEqual(value);
        expect(upper).toBeGreaterThan(value);
      }),
    );
  });

  it('of Byar are within 1% of exact from ten events', () => {
    always(
      fc.property(fc.integer({ min: 10, max: 20_000 }), (events) => {
        const byar = byarInterval(events, 0.95);
        const exact = exactPoissonInterval(events, 0.95);
        expect(Math.abs(byar.lower / exact.lower - 1)).toBeLessThan(0.01);
        expect(Math.abs(byar.upper / exact.upper - 1)).toBeLessThan(0.01);
      }),
    );
  });

  it('widen with confidence and move up with the count', () => {
    always(
      fc.property(someEvents, (events) => {
        const narrow = countInterval(events, 0.9);
        const wide = countInterval(events, 0.99);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThan(narrow.upper);
        expect(countInterval(events + 1, 0.95).upper).toBeGreaterThan(countInterval(events, 0.95).upper);
      }),
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a rate for a count', () => countInterval(12.4, 0.95), /^events must be a whole number of at least 0; got 12.4$/],
    ['a negative count', () => exactPoissonInterval(-1, 0.95), /^events must/],
    ['NaN', () => byarInterval(NaN, 0.95), /^events must/],
    ['a confidence that is NaN', () => countInterval(30, NaN), /^confidence must be a fraction.*got NaN$/],
    [
      '95 for 0.95',
      () => countInterval(3, 95),
      /^confidence must be a fraction between 0 and 1, such as 0.95; got 95$/,
    ],
  ])('refuse %s', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

import fc from 'fast-check';
import { timesExactly } from '../../src/evidence/decimal';

describe('a printed decimal times a whole number', () => {
  it.each([
    [-0.11, 12_000, 2, -13.2],
    [-0.18, 12_000, 2, -21.6],
    [-0.045, 12_000, 2, -5.4],
    [0.0049, 67_402 * 12, 2, 39.632_376],
    [1e-7, 10, 0, 0.000_001],
    [0, 5, 2, 0],
  ])('%d × %i, shifted by %i places, is %d', (value, times, dividedByTen, product) => {
    expect(timesExactly(value, times, dividedByTen)).toBe(product);
  });

  it('is what whole numbers give, for every decimal of up to six digits', () => {
    const digits = fc.integer({ min: -999_999, max: 999_999 }).filter((value) => value !== 0);
    const property = fc.property(
      digits,
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 4 }),
      (value, places, times, dividedByTen) => {
        const printed = Number(`${value}e-${places}`);
        expect(timesExactly(printed, times, dividedByTen)).toBe(Number(`${value * times}e-${places + dividedByTen}`));
      },
    );
    fc.assert(property, { seed: 1908, numRuns: 500 });
  });

  it('refuses what is no decimal or no whole number', () => {
    expect(() => timesExactly(Number.NaN, 2, 0)).toThrow(RangeError);
    expect(() => timesExactly(0.1, 1.5, 0)).toThrow(RangeError);
  });
});

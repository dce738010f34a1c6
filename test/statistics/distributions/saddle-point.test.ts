import { incompleteGamma } from '../../../src/statistics/distributions/incomplete-gamma';
import { halfDeviance, stirlingError } from '../../../src/statistics/distributions/saddle-point';
import { expectClose } from '../close-to';

describe('the terms of the saddle-point densities', () => {
  it('Stirling leaves 1 - ln(2π)/2 out at n = 1, and the series meets the climb at 16', () => {
    expectClose(stirlingError(1), 1 - Math.log(2 * Math.PI) / 2, 13);
    expect(stirlingError(1)).toBeCloseTo(0.0810614667953273, 15);
    // Past the point where the series takes over from the climb, the two must meet.
    expectClose(stirlingError(15.999999) / stirlingError(16.000001), 1 + 0.000002 / 16, 9);
  });

  it('half the deviance is 0 at the mean and loses nothing just beside it', () => {
    expect(halfDeviance(10, 10)).toBe(0);
    expectClose(halfDeviance(12, 10), 12 * Math.log(1.2) - 2, 13);
    // To first order gap² / (2 mean): by plain logarithms this would be rounding noise.
    expectClose(halfDeviance(1e9 + 1, 1e9), 0.5e-9, 8);
  });

  it('the two forms of half the deviance meet where one takes over from the other', () => {
    const mean = 900;
    const seam = (1.1 / 0.9) * mean;
    expectClose(halfDeviance(seam * (1 - 1e-12), mean), halfDeviance(seam * (1 + 1e-12), mean), 10);
  });
});

describe('the incomplete gamma function', () => {
  it('is as its docstring prints', () => {
    const { lower, upper } = incompleteGamma(2, 3);
    expect([lower.toFixed(6), upper.toFixed(6)]).toEqual(['0.800852', '0.199148']);
  });

  it('joins up where the series hands over to the continued fraction', () => {
    for (const shape of [0.5, 7, 150, 4_000, 1_000_000]) {
      const before = incompleteGamma(shape, (shape + 1) * (1 - 1e-13));
      const after = incompleteGamma(shape, (shape + 1) * (1 + 1e-13));
      expectClose(before.lower, after.lower, 9);
      expectClose(before.upper, after.upper, 9);
    }
  });
});

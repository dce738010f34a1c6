import fc from 'fast-check';

import {
  betaCdf,
  betaQuantile,
  betaUpperTail,
  binomialCdf,
  binomialDensity,
  binomialUpperTail,
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  fQuantile,
  fUpperTail,
  gammaQuantile,
  normalCdf,
  normalCriticalValue,
  normalQuantile,
  normalTwoSidedP,
  normalUpperTail,
  poissonCdf,
  poissonDensity,
  poissonUpperTail,
  tCdf,
  tCriticalValue,
  tQuantile,
  tTwoSidedP,
  tUpperTail,
} from '../../../src/statistics';
import { expectClose } from '../close-to';
import { cases } from '../fixtures/cases';
import { always } from '../seeded-property';

describe('the values that docstrings print', () => {
  it.each([
    ['normalQuantile', normalQuantile(0.975), 1.959963984540054],
    ['normalCriticalValue', normalCriticalValue(0.998), 3.090232306167813],
    ['normalUpperTail', normalUpperTail(9), 1.12858840595384e-19],
    ['normalTwoSidedP', normalTwoSidedP(1.959963984540054), 0.05],
  ])('%s, to twelve digits', (_name, got, printed) => expectClose(got, printed, 12));

  it.each([
    ['normalCdf', normalCdf(-1.96), 0.0249979],
    ['tQuantile', tQuantile(0.975, 9), 2.262157],
    ['tCriticalValue', tCriticalValue(0.95, 3), 3.182446],
    ['tCdf', tCdf(2, 4), 0.941942],
    ['tTwoSidedP', tTwoSidedP(2.5, 9), 0.033862],
    ['betaQuantile', betaQuantile(0.025, 3, 61), 0.00993],
    ['betaCdf', betaCdf(0.1, 3, 61), 0.957934],
    ['betaUpperTail', betaUpperTail(0.1, 3, 61), 0.042066],
    ['fQuantile', fQuantile(0.95, 4, 47), 2.56954],
    ['fUpperTail', fUpperTail(2.56954, 4, 47), 0.05],
    ['gammaQuantile', gammaQuantile(0.975, 2, 1), 5.571643],
    ['poissonDensity', poissonDensity(3, 2.5), 0.213763],
    ['poissonCdf', poissonCdf(5, 9.7), 0.079322],
    ['chiSquareQuantile', chiSquareQuantile(0.975, 20), 34.169607],
    ['chiSquareCdf', chiSquareCdf(5, 5), 0.58412],
    ['binomialDensity', binomialDensity(3, 10, 0.25), 0.250282],
    ['binomialCdf', binomialCdf(3, 10, 0.25), 0.775875],
    ['binomialUpperTail', binomialUpperTail(3, 10, 0.25), 0.224125],
  ])('%s, rounded as printed', (_name, got, printed) => {
    const decimals = String(printed).split('.')[1]?.length ?? 0;
    expect(got.toFixed(decimals)).toBe(printed.toFixed(decimals));
  });
});

describe('upper tails', () => {
  it('print as in their docstrings', () => {
    expect(tUpperTail(15, 47).toExponential(2)).toBe('7.65e-20');
    expect(poissonUpperTail(40, 3).toExponential(2)).toBe('5.84e-32');
    expect(chiSquareUpperTail(80, 5).toExponential(2)).toBe('8.39e-16');
  });

  it('keep their digits where 1 minus the rest would be 0', () => {
    const far = [normalUpperTail(20), tUpperTail(15, 47), chiSquareUpperTail(400, 5), poissonUpperTail(40, 3)];
    far.push(fUpperTail(1000, 4, 47), binomialUpperTail(90, 100, 0.01), betaUpperTail(0.99, 3, 61));

    for (const p of far) {
      expect(p).toBeGreaterThan(0);
      expect(p).toBeLessThan(1e-16);
    }
  });

  it('and lower tails add up to 1', () => {
    always(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.double({ min: 0.01, max: 3000, noNaN: true }), (k, mean) => {
        expectClose(poissonCdf(k, mean) + poissonUpperTail(k, mean), 1, 13);
        expectClose(chiSquareCdf(mean, k + 1) + chiSquareUpperTail(mean, k + 1), 1, 13);
        expectClose(tCdf(mean / 500, k + 1) + tUpperTail(mean / 500, k + 1), 1, 13);
        expectClose(binomialCdf(k, 3000, mean / 3001) + binomialUpperTail(k, 3000, mean / 3001), 1, 12);
      }),
    );
  });
});

describe('the incomplete gamma function', () => {
  it.each(cases.gammaTails)('is right in both tails at shape $shape, x $x', ({ shape, x, lower, upper }) => {
    expectClose(chiSquareCdf(2 * x, 2 * shape), lower, 12);
    expectClose(chiSquareUpperTail(2 * x, 2 * shape), upper, 12);
  });

  it('undoes the chi-square quantile from 1 to a million degrees of freedom', () => {
    const degrees = fc.constantFrom(1, 2, 3, 19, 20, 101, 998, 1802, 20_001, 1_000_000);
    always(
      fc.property(degrees, fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (df, p) => {
        expectClose(chiSquareCdf(chiSquareQuantile(p, df), df), p, 7);
      }),
    );
  });

  it('has a chi-square quantile at any small part of a degree of freedom, 0 where it is smaller than numbers are', () => {
    // The quantile is all but exactly 2(p Γ(df/2 + 1))^(2/df) there; these two by 60-digit arithmetic.
    expectClose(chiSquareQuantile(0.025, 0.05), 9.4791987387e-65, 10);
    expectClose(chiSquareQuantile(0.001, 0.02), 1.13214762941e-300, 10);
    always(
      fc.property(
        fc.double({ min: 0.001, max: 0.1, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.9, noNaN: true }),
        (df, p) => {
          const quantile = chiSquareQuantile(p, df);
          expect(quantile).toBeGreaterThanOrEqual(0);
          expect(quantile).toBeLessThanOrEqual(chiSquareQuantile(p, 2 * df));
        },
      ),
    );
  });
});

describe('the binomial distribution', () => {
  it.each(cases.binomialTails)('is right far out: $successes of $trials at $probability', (expected) => {
    const { successes, trials, probability } = expected;
    expectClose(binomialCdf(successes, trials, probability), expected.atMost, 11);
    expectClose(binomialUpperTail(successes, trials, probability), expected.moreThan, 11);
  });

  it('has a density that its cumulative probabilities are the sums of', () => {
    const upTo = (n: number) => Array.from({ length: n + 1 }, (_, k) => binomialDensity(k, 40, 0.3));
    for (const k of [0, 1, 12, 39, 40]) {
      expectClose(
        upTo(k).reduce((sum, density) => sum + density, 0),
        binomialCdf(k, 40, 0.3),
        12,
      );
    }
  });
});

describe('misuse', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['a percentage for a fraction', () => normalCriticalValue(95), /^confidence must be a fraction.*got 95$/],
    ['a probability of 1', () => tQuantile(1, 5), /^probability must/],
    ['no degrees of freedom', () => tQuantile(0.9, 0), /^degreesOfFreedom must/],
    ['a negative chi-square', () => chiSquareUpperTail(-1, 5), /^x must/],
    ['a share beyond 1', () => betaCdf(1.1, 2, 2), /^x must/],
    ['NaN', () => normalCdf(NaN), /^z must/],
    ['half an event', () => poissonCdf(1.5, 2), /^events must be a whole number/],
    ['more successes than trials', () => binomialCdf(5, 4, 0.5), /^successes must not exceed trials 4; got 5/],
  ])('%s is refused by name', (_what, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

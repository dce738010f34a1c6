import fc from 'fast-check';

import { binomialDensity, exactBinomialP, exactConditionalP } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { cases } from '../fixtures/cases';
import { always, aScale } from '../seeded-property';

/** The definition, added up outcome by outcome. */
function addedUp(successes: number, trials: number, probability: number): number {
  const observed = binomialDensity(successes, trials, probability) * (1 + 1e-7);
  const densities = Array.from({ length: trials + 1 }, (_, k) => binomialDensity(k, trials, probability));
  return densities.filter((density) => density <= observed).reduce((sum, density) => sum + density, 0);
}

describe('the exact p of two rates', () => {
  it('prints as in its docstrings', () => {
    const p = exactConditionalP({ events: 41, exposure: 28_010 }, { events: 15, exposure: 19_017 });
    expect(p.toFixed(6)).toBe('0.040852');
    expect(exactBinomialP(7, 20, 0.3).toFixed(6)).toBe('0.629498');
  });

  it.each(cases.binomialTests)(
    'is that of another program for $successes of $trials at $probability',
    ({ successes, trials, probability, p }) => expectClose(exactBinomialP(successes, trials, probability), p, 9),
  );

  it('is the sum over all outcomes that are no likelier', () => {
    const trial = fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 120 }));
    always(
      fc.property(trial, fc.double({ min: 0.001, max: 0.999, noNaN: true }), ([successes, failures], probability) => {
        const trials = successes + failures;
        const expected = Math.min(1, addedUp(successes, trials, probability));
        const p = exactBinomialP(successes, trials, probability);
        // Near the smallest double, 2e-308, digits go missing in the terms that are added up.
        if (expected < 1e-280) expect(p).toBeLessThan(1.01e-280);
        else expectClose(p, expected, 9);
      }),
    );
  });

  it('counts the outcome that mirrors the observed one as equally likely', () => {
    expectClose(exactBinomialP(2, 10, 0.5), 2 * (56 / 1024), 12);
    expectClose(exactBinomialP(8, 10, 0.5), 2 * (56 / 1024), 12);
  });

  it('is 1 without any event, and when events fall as exposure does', () => {
    expect(exactConditionalP({ events: 0, exposure: 3 }, { events: 0, exposure: 9 })).toBe(1);
    expectClose(exactConditionalP({ events: 30, exposure: 100 }, { events: 60, exposure: 200 }), 1);
  });

  it('does not depend on which group is named first, nor on the unit of exposure', () => {
    // Rates near enough to each other that p is seldom too small for a double.
    const aRate = fc.record({
      events: fc.integer({ min: 0, max: 400 }),
      exposure: fc.double({ min: 50, max: 500, noNaN: true }),
    });
    always(
      fc.property(aRate, aRate, aScale, (first, second, unit) => {
        const p = exactConditionalP(first, second);
        const rescaled = (rate: typeof first) => ({ ...rate, exposure: rate.exposure * unit });
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        // Near the smallest double, 2e-308, digits go missing in the terms that are added up.
        if (p < 1e-280) return;
        expectClose(exactConditionalP(second, first), p, 7);
        expectClose(exactConditionalP(rescaled(first), rescaled(second)), p, 7);
      }),
    );
  });
});

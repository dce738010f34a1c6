import fc from 'fast-check';

import { benjaminiHochberg } from '../../../src/statistics';
import { expectClose } from '../close-to';
import { cases } from '../fixtures/cases';
import { always } from '../seeded-property';

const somePValues = fc.array(
  fc.oneof(fc.constant(null), fc.constantFrom(0, 0.01, 0.04, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  { maxLength: 30 },
);

describe('Benjamini-Hochberg q-values', () => {
  it('print as in their docstring', () => {
    const q = benjaminiHochberg([0.01, null, 0.04, 0.03]);
    expect(q.map((value) => value && Number(value.toFixed(6)))).toEqual([0.03, null, 0.04, 0.04]);
  });

  it.each(cases.falseDiscovery)('are those of another program for $p.length tests', ({ p, q }) => {
    benjaminiHochberg(p).forEach((got, index) => expectClose(got, q[index]!, 12));
  });

  it('leave tests without an answer out of the count of tests', () => {
    expect(benjaminiHochberg([null, 0.02, null])).toEqual([null, 0.02, null]);
    expect(benjaminiHochberg([])).toEqual([]);
  });

  it('are no smaller than p, no larger than 1, equal for ties, and in the order of p', () => {
    always(
      fc.property(somePValues, (pValues) => {
        const tests = benjaminiHochberg(pValues)
          .map((q, index) => ({ p: pValues[index] ?? null, q }))
          .filter((test): test is { p: number; q: number } => test.p !== null && test.q !== null)
          .sort((one, other) => one.p - other.p);
        tests.forEach(({ p, q }, index) => {
          expect(q).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(q).toBeLessThanOrEqual(1);
          const next = tests[index + 1];
          if (next) expect(next.q).toBeGreaterThanOrEqual(q);
          if (next?.p === p) expect(next.q).toBe(q);
        });
      }),
    );
  });

  it('do not depend on the order in which tests are given', () => {
    always(
      fc.property(somePValues, (pValues) => {
        expect(benjaminiHochberg([...pValues].reverse())).toEqual(benjaminiHochberg(pValues).reverse());
      }),
    );
  });

  it('refuse what is not a p-value, by its place', () => {
    expect(() => benjaminiHochberg([0.1, 1.2])).toThrow(/^pValues\[1\] must lie between 0 and 1, or be null; got 1.2$/);
    expect(() => benjaminiHochberg([NaN])).toThrow(RangeError);
  });
});

/** Asserts that two figures agree to so many significant digits, 9 unless said otherwise; null only equals null. */
export function expectClose(got: number | null | undefined, expected: number | null, significantDigits = 9): void {
  if (expected === null || got === null || got === undefined) {
    expect(got).toBe(expected);
    return;
  }
  // A slack of one in a thousand million absolute lets rounding stand where 0 is expected, and nothing else.
  const allowed = Math.max(10 ** -significantDigits * Math.abs(expected), expected === 0 ? 1e-9 : 0);
  if (!(Math.abs(got - expected) <= allowed)) {
    throw new Error(`got ${got}, expected ${expected} to ${significantDigits} significant digits`);
  }
}

/** Asserts value and limits as a docstring prints them: rounded to four places. */
export function expectPrinted(
  got: { value: number | null; lower: number | null; upper: number | null } | null | undefined,
  ...[value, lower, upper]: [number | null, number | null, number | null]
): void {
  const rounded = (figure: number | null | undefined) =>
    figure === null || figure === undefined ? figure : Number(figure.toFixed(4));
  expect([rounded(got?.value), rounded(got?.lower), rounded(got?.upper)]).toEqual([value, lower, upper]);
}

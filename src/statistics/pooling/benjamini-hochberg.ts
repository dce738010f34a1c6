/**
 * Benjamini-Hochberg q-values: each p-value made as large as it takes so that, of the results called a finding at a
 * given q, no more than that share is expected to be a false one.
 *
 * For several outcomes looked at together. Holds for independent tests and for those that lean the same way; not for
 * picking the best of several methods on one outcome.
 *
 * @param pValues  p-values between 0 and 1; null where a test had no answer, which does not count as a test
 * @returns        q-values in the same order, null where p was
 * @throws {RangeError} when a p-value is not between 0 and 1
 * @see Benjamini Y, Hochberg Y (1995). Controlling the false discovery rate. J R Stat Soc B 57:289-300.
 * @example benjaminiHochberg([0.01, null, 0.04, 0.03]) // [0.03, null, 0.04, 0.04]
 */
export function benjaminiHochberg(pValues: readonly (number | null)[]): (number | null)[] {
  pValues.forEach(requirePValue);
  const largestFirst = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((one, other) => other.p - one.p);

  const qValues: (number | null)[] = pValues.map(() => null);
  let smallestSoFar = 1;
  largestFirst.forEach(({ p, index }, position) => {
    const rank = largestFirst.length - position;
    smallestSoFar = Math.min(smallestSoFar, (p * largestFirst.length) / rank);
    qValues[index] = smallestSoFar;
  });
  return qValues;
}

function requirePValue(p: number | null, index: number): void {
  if (p !== null && !(p >= 0 && p <= 1)) {
    throw new RangeError(`pValues[${index}] must lie between 0 and 1, or be null; got ${p}`);
  }
}

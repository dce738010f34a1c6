const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/**
 * A printed decimal times a whole number, shifted by a power of ten, as one would reckon it on paper: −0.11 × 12 000 / 100 is
 * −13.2, where binary fractions give −13.200000000000001.
 *
 * @param value         a number as printed, with at most 15 significant digits
 * @param times         a whole number
 * @param dividedByTen  how often to divide by ten; at least 0
 * @example timesExactly(-0.11, 12_000, 2) // -13.2
 */
export function timesExactly(value: number, times: number, dividedByTen: number): number {
  const match = DECIMAL.exec(String(value));
  if (match === null || !Number.isSafeInteger(times)) throw new RangeError(`not decimal: ${value} × ${times}`);
  const [, sign, whole, fraction = '', exponent = '0'] = match;
  const digits = BigInt(whole + fraction) * BigInt(times);
  return Number(`${sign}${digits}e${Number(exponent) - fraction.length - dividedByTen}`);
}

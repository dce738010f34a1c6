/** A count such as `8284` or `13,012`; null for anything else, a thousands separator in the wrong place among it. */
export function fromWholeNumber(text: string): number | null {
  if (!/^(\d+|\d{1,3}(,\d{3})+)$/.test(text)) return null;
  const number = Number(text.replaceAll(',', ''));
  return Number.isSafeInteger(number) ? number : null;
}

/** A decimal such as `0.25`, `1` or `2.5e-05`; null for anything else and for what is too large to hold. */
export function fromDecimal(text: string): number | null {
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text)) return null;
  const number = Number(text);
  // Adding nothing turns -0, which some software writes for a tiny negative, into 0.
  return Number.isFinite(number) ? number + 0 : null;
}

/**
 * The effects that placebos do not speak against: the effect and as far to both sides as all but a share of the placebos lie
 * from nought. Right where the treated and the placebos err alike.
 *
 * @param placebos    effects found where nothing happened
 * @param confidence  two-sided, as a fraction
 * @returns null where there are too few placebos for this confidence: 19 for 0.95
 * @see Abadie A, Diamond A, Hainmueller J (2010). Synthetic control methods for comparative case studies. JASA 105:493-505.
 * @example placeboInterval(5, [-3, 1, 2], 0.5) // 3 to 7
 */
export function placeboInterval(
  effect: number,
  placebos: readonly number[],
  confidence: number,
): { lower: number; upper: number } | null {
  const place = Math.ceil(confidence * (placebos.length + 1));
  if (place > placebos.length) return null;
  const margin = placebos.map(Math.abs).sort((one, other) => one - other)[place - 1]!;
  return { lower: effect - margin, upper: effect + margin };
}

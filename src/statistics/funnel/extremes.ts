/** Ranks are whole or half numbers, so that this decides nothing but rounding. */
const ROUNDING = 1e-9;

/**
 * Which z-scores stay when the most extreme are left out at both ends, as the Summary Hospital-level Mortality Indicator
 * does it: by rank among N + 1 (ties share theirs), from `share` up to, but not including, 1 - `share`.
 *
 * @param share  of the scores at each end; 0 leaves out none
 * @returns      for each score, whether it stays
 */
export function staysWithout(zScores: readonly number[], share: number): boolean[] {
  const ranks = zScores.length + 1;
  return averageRanks(zScores).map((rank) => rank > share * ranks - ROUNDING && rank < (1 - share) * ranks - ROUNDING);
}

/**
 * Scores with the most extreme drawn in at both ends to the quantiles of `share` and 1 - `share` (winsorised).
 *
 * @see Spiegelhalter DJ (2005). Handling over-dispersion of performance indicators. Qual Saf Health Care 14:347-351.
 */
export function drawnIn(zScores: readonly number[], share: number): number[] {
  const low = quantileOf(zScores, share);
  const high = quantileOf(zScores, 1 - share);
  return zScores.map((score) => Math.min(high, Math.max(low, score)));
}

/** Linear between order statistics (type 7 of Hyndman and Fan). At least one value. */
function quantileOf(values: readonly number[], probability: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(place)]!;
  const above = sorted[Math.ceil(place)]!;
  return below === above ? below : below + (place - Math.floor(place)) * (above - below);
}

/** From 1 for the smallest; equal values share the mean of their ranks. */
function averageRanks(values: readonly number[]): number[] {
  const ranks = new Map<number, { first: number; last: number }>();
  values
    .toSorted((one, other) => one - other)
    .forEach((value, index) => ranks.set(value, { first: ranks.get(value)?.first ?? index, last: index }));
  return values.map((value) => {
    const { first, last } = ranks.get(value)!;
    return (first + last) / 2 + 1;
  });
}

/**
 * Covariance of regression coefficients when the errors of neighbouring periods go together (Newey and West), with
 * Bartlett's weights: products of scores l periods apart count 1 - l / (lag + 1).
 *
 * Periods apart are counted in time, so that a gap in the series does not make neighbours of what lies about it.
 *
 * @param columns    the design, over the observed periods
 * @param residuals  of the fit
 * @param places     each observed period's place in time, increasing
 * @param bread      inverse of the cross product of the columns
 * @param lag        up to how many periods apart errors go together; 0 leaves White's covariance
 * @see Newey WK, West KD (1987). A simple, positive semi-definite, heteroskedasticity and autocorrelation consistent
 *   covariance matrix. Econometrica 55:703-708.
 * @see Datta DD, Du W (2012). Nonparametric HAC estimation for time series data with missing observations.
 *   International Finance Discussion Papers 1060, Federal Reserve.
 */
export function neweyWestCovariance(
  columns: readonly (readonly number[])[],
  residuals: ArrayLike<number>,
  places: readonly number[],
  bread: readonly (readonly number[])[],
  lag: number,
): number[][] {
  // Seen through the bread each score is a period's pull on the coefficients; their products need no sandwich more.
  const pulls = places.map((_, row) =>
    bread.map((of) => of.reduce((sum, value, place) => sum + value * columns[place]![row]!, 0) * residuals[row]!),
  );
  const covariance = bread.map((row) => row.map(() => 0));
  places.forEach((time, row) => {
    for (let other = row; other < places.length && places[other]! - time <= lag; other += 1) {
      const weight = 1 - (places[other]! - time) / (lag + 1);
      addProducts(covariance, pulls[row]!, pulls[other]!, other === row ? weight / 2 : weight);
    }
  });
  return covariance;
}

/** Adds both a b' and b a', so that a pair counts whichever comes first. */
function addProducts(to: number[][], one: readonly number[], other: readonly number[], weight: number): void {
  for (let row = 0; row < to.length; row += 1) {
    for (let column = 0; column < to.length; column += 1) {
      to[row]![column]! += weight * (one[row]! * other[column]! + other[row]! * one[column]!);
    }
  }
}

/**
 * The lag that is taken unless another is asked for: 4 (n/100)^(2/9), rounded down and at least 1; with a season, a
 * whole cycle.
 *
 * @see Newey WK, West KD (1994). Automatic lag selection in covariance matrix estimation. Rev Econ Stud 61:631-653.
 * @example usualLag(59) // 3
 */
export function usualLag(observations: number, cycle = 0): number {
  const usual = Math.max(1, Math.floor(4 * (observations / 100) ** (2 / 9)));
  return Math.min(cycle > 0 ? cycle : usual, observations - 1);
}

/** What residuals still say of each other, over pairs of periods that follow each other; null where no pair does. */
export interface ResidualAutocorrelation {
  /** Near 2 without autocorrelation, towards 0 with a positive one, towards 4 with a negative one. */
  readonly durbinWatson: number | null;
  /** Correlation of neighbours. */
  readonly lagOne: number | null;
}

/**
 * Durbin and Watson's statistic, and the correlation of neighbouring residuals.
 *
 * @see Durbin J, Watson GS (1950). Testing for serial correlation in least squares regression. Biometrika 37:409-428.
 */
export function residualAutocorrelation(
  residuals: ArrayLike<number>,
  places: readonly number[],
): ResidualAutocorrelation {
  let [squares, differences, products, pairs] = [0, 0, 0, 0];
  places.forEach((place, row) => {
    const residual = residuals[row]!;
    squares += residual ** 2;
    if (row === 0 || place - places[row - 1]! !== 1) return;
    differences += (residual - residuals[row - 1]!) ** 2;
    products += residual * residuals[row - 1]!;
    pairs += 1;
  });
  if (pairs === 0 || squares === 0) return { durbinWatson: null, lagOne: null };
  return { durbinWatson: differences / squares, lagOne: products / squares };
}

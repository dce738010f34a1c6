/**
 * Covariance of regression coefficients whose errors belong together within clusters, before any small-sample factor
 * (CR0): the scores are added up within each cluster and squared between the two halves of the sandwich.
 *
 * @param columns   the design, as fitted
 * @param residuals of the fit, one a row
 * @param bread     inverse of the cross product of the columns
 * @param clusters  each row's cluster, from 0
 * @see Liang KY, Zeger SL (1986). Longitudinal data analysis using generalized linear models. Biometrika 73:13-22.
 */
export function clusteredCovariance(
  columns: readonly ArrayLike<number>[],
  residuals: ArrayLike<number>,
  bread: readonly (readonly number[])[],
  clusters: ArrayLike<number>,
): number[][] {
  const meat = crossProductOfScores(columns, residuals, clusters);
  return product(product(bread, meat), bread);
}

function crossProductOfScores(
  columns: readonly ArrayLike<number>[],
  residuals: ArrayLike<number>,
  clusters: ArrayLike<number>,
): number[][] {
  const scores = columns.map((column) => {
    const sums: number[] = [];
    for (let row = 0; row < residuals.length; row += 1) {
      const cluster = clusters[row]!;
      sums[cluster] = (sums[cluster] ?? 0) + column[row]! * residuals[row]!;
    }
    return sums;
  });
  return scores.map((one) =>
    scores.map((other) => one.reduce((sum, score, cluster) => sum + score * (other[cluster] ?? 0), 0)),
  );
}

function product(left: readonly (readonly number[])[], right: readonly (readonly number[])[]): number[][] {
  return left.map((row) =>
    right[0]!.map((_, column) => row.reduce((sum, value, inner) => sum + value * right[inner]![column]!, 0)),
  );
}

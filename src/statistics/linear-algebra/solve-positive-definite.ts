/** What is left of a diagonal entry, as a share of it, below which it is rounding. */
const ROUNDING = 1e-12;

/**
 * Solves A x = b for a symmetric positive definite A, such as a covariance, by Cholesky's decomposition.
 *
 * @param matrix     by rows; only its lower triangle is read
 * @param rightSide  b
 * @returns          x, or null when A is singular to working precision or not positive definite
 * @throws {RangeError} when the sizes differ
 * @see Golub GH, Van Loan CF (2013). Matrix Computations, 4th ed., section 4.2.
 * @example solvePositiveDefinite([[4, 2], [2, 3]], [2, 1]) // [0.5, 0]
 */
export function solvePositiveDefinite(
  matrix: readonly ArrayLike<number>[],
  rightSide: readonly number[],
): number[] | null {
  const size = rightSide.length;
  if (matrix.length !== size || matrix.some((row) => row.length !== size)) {
    throw new RangeError(`matrix must be ${size} by ${size}, as long as the right side; got ${matrix.length} rows`);
  }
  const lower = choleskyFactor(matrix);
  if (lower === null) return null;

  const solution = [...rightSide];
  for (let row = 0; row < size; row += 1) {
    let rest = solution[row]!;
    for (let column = 0; column < row; column += 1) rest -= lower[row]![column]! * solution[column]!;
    solution[row] = rest / lower[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = solution[row]!;
    for (let below = row + 1; below < size; below += 1) rest -= lower[below]![row]! * solution[below]!;
    solution[row] = rest / lower[row]![row]!;
  }
  return solution;
}

function choleskyFactor(matrix: readonly ArrayLike<number>[]): Float64Array[] | null {
  const lower = matrix.map((row) => Float64Array.from(row));
  for (let row = 0; row < lower.length; row += 1) {
    const current = lower[row]!;
    for (let column = 0; column <= row; column += 1) {
      const other = lower[column]!;
      let rest = current[column]!;
      for (let place = 0; place < column; place += 1) rest -= current[place]! * other[place]!;
      if (column < row) current[column] = rest / other[column]!;
      else if (rest > ROUNDING * matrix[row]![row]!) current[row] = Math.sqrt(rest);
      else return null;
    }
  }
  return lower;
}

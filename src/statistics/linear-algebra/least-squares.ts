import { Matrix, QrDecomposition } from 'ml-matrix';

import { inverseOfTriangle, solveTriangle } from './triangle';

export interface LeastSquares {
  /** One for each column, in the unit of the outcome over that of the column. */
  readonly coefficients: readonly number[];
  /** Outcome minus fitted, one for each row. */
  readonly residuals: Float64Array;
  /** The inverse of X'X: times the variance of the residuals, the classical covariance of the coefficients. */
  readonly inverseCrossProduct: readonly (readonly number[])[];
}

/** A column that is a combination of those before it, so that no coefficient of its own can be told. */
export interface DependentColumn {
  /** Its place, from 0. */
  readonly dependentColumn: number;
}

/** What is left of a column after those before it, as a share of it: below this it is rounding. */
const ROUNDING = 1e-10;

/** Rows are taken in blocks, so that a national panel never stands in memory twice. */
const ROWS_IN_BLOCK = 512;

/**
 * Ordinary least squares by Householder QR: the coefficients that make the sum of squared residuals smallest.
 *
 * QR and not the normal equations, because squaring a nearly collinear design (a trend beside an intercept) loses half
 * of the digits. Weights are the caller's: multiply columns and outcome by their square root.
 *
 * @param columns  the design, a column each, all as long as the outcome; an intercept is a column of ones
 * @param outcome  one value a row
 * @returns        the fit, or the first column that the ones before it determine (with more columns than rows, one does)
 * @throws {RangeError} when there is no column or the lengths differ
 * @see Golub GH (1965). Numerical methods for solving linear least squares problems. Numer Math 7:206-216.
 * @example leastSquares([[1, 1, 1], [0, 1, 2]], [1, 2, 4]) // coefficients 0.8333, 1.5
 */
export function leastSquares(
  columns: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
): LeastSquares | DependentColumn {
  requireColumns(columns, outcome);
  const width = columns.length;
  // The outcome rides along as the last column: what QR makes of it is the right-hand side.
  const factor = triangularFactor([...columns, outcome]);
  const dependentColumn = columns.findIndex(
    (column, index) => !(Math.abs(factor[index]![index]!) > ROUNDING * norm(column)),
  );
  if (dependentColumn !== -1) return { dependentColumn };

  const coefficients = solveTriangle(
    factor,
    Array.from({ length: width }, (_, row) => factor[row]![width]!),
  );
  const inverse = inverseOfTriangle(factor, width);
  const inverseCrossProduct = inverse.map((one) =>
    inverse.map((other) => one.reduce((sum, value, index) => sum + value * other[index]!, 0)),
  );
  return { coefficients, residuals: residualsOf(columns, outcome, coefficients), inverseCrossProduct };
}

/** R of the QR decomposition, each block of rows stacked under the R of those before it. */
function triangularFactor(columns: readonly ArrayLike<number>[]): number[][] {
  const rows = columns[0]!.length;
  let factor = Matrix.zeros(columns.length, columns.length);
  for (let start = 0; start < rows; start += ROWS_IN_BLOCK) {
    const block = Math.min(ROWS_IN_BLOCK, rows - start);
    const stacked = Matrix.zeros(columns.length + block, columns.length).setSubMatrix(factor, 0, 0);
    columns.forEach((column, index) => {
      for (let row = 0; row < block; row += 1) stacked.set(columns.length + row, index, column[start + row]!);
    });
    factor = new QrDecomposition(stacked).upperTriangularMatrix;
  }
  return factor.to2DArray();
}

function residualsOf(
  columns: readonly ArrayLike<number>[],
  outcome: ArrayLike<number>,
  coefficients: readonly number[],
): Float64Array {
  const residuals = Float64Array.from(outcome);
  columns.forEach((column, index) => {
    const coefficient = coefficients[index]!;
    for (let row = 0; row < residuals.length; row += 1) residuals[row]! -= coefficient * column[row]!;
  });
  return residuals;
}

function norm(column: ArrayLike<number>): number {
  let sum = 0;
  for (let row = 0; row < column.length; row += 1) sum += column[row]! ** 2;
  return Math.sqrt(sum);
}

function requireColumns(columns: readonly ArrayLike<number>[], outcome: ArrayLike<number>): void {
  if (columns.length === 0) throw new RangeError('columns must hold at least one column; got none');
  columns.forEach((column, index) => {
    if (column.length !== outcome.length) {
      throw new RangeError(`columns[${index}] must be as long as the outcome, ${outcome.length}; got ${column.length}`);
    }
  });
}

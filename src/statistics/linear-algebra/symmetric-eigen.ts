import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

export interface SymmetricEigen {
  /** Largest first. */
  readonly values: readonly number[];
  /** One of length 1 for each value, in the same order; the sign is arbitrary. */
  readonly vectors: readonly (readonly number[])[];
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, largest first.
 *
 * Vectors of equal values may come in any rotation, so only what doesn't depend on it should be read from them.
 *
 * @param matrix  by rows; only symmetric ones, which is not checked beyond their shape
 * @throws {RangeError} when the matrix is empty or not square
 * @see Golub GH, Van Loan CF (2013). Matrix Computations, 4th ed., chapter 8.
 * @example symmetricEigen([[2, 1], [1, 2]]).values // [3, 1]
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  if (matrix.length === 0 || matrix.some((row) => row.length !== matrix.length)) {
    throw new RangeError(`matrix must be square and not empty; got ${matrix.length} rows`);
  }
  const rows = new Matrix(matrix.map((row) => [...row]));
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(rows, { assumeSymmetric: true });
  const order = realEigenvalues
    .map((_, place) => place)
    .sort((one, other) => realEigenvalues[other]! - realEigenvalues[one]!);
  return {
    values: order.map((place) => realEigenvalues[place]!),
    vectors: order.map((place) => eigenvectorMatrix.getColumn(place)),
  };
}

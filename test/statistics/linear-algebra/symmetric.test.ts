import fc from 'fast-check';

import { solvePositiveDefinite, symmetricEigen } from '../../../src/statistics/linear-algebra';
import { expectClose } from '../close-to';
import { always } from '../seeded-property';

const aSquare = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
);

const timesOwnTranspose = (rows: number[][]) =>
  rows.map((one) => rows.map((other) => one.reduce((sum, value, place) => sum + value * other[place]!, 0)));
const times = (matrix: readonly (readonly number[])[], vector: readonly number[]) =>
  matrix.map((row) => row.reduce((sum, value, place) => sum + value * vector[place]!, 0));

describe('eigenvectors of a symmetric matrix', () => {
  it('print as in their docstring, largest first', () => {
    symmetricEigen([
      [2, 1],
      [1, 2],
    ]).values.forEach((value, place) => expectClose(value, [3, 1][place]!));
  });

  it('are only stretched by the matrix, have length 1 and stand at right angles', () => {
    always(
      fc.property(aSquare.map(timesOwnTranspose), (matrix) => {
        const { values, vectors } = symmetricEigen(matrix);
        vectors.forEach((vector, place) => {
          times(matrix, vector).forEach((entry, row) => expect(entry).toBeCloseTo(values[place]! * vector[row]!, 7));
          vectors.forEach((other, also) => {
            const product = vector.reduce((sum, entry, row) => sum + entry * other[row]!, 0);
            expect(product).toBeCloseTo(place === also ? 1 : 0, 9);
          });
          if (place > 0) expect(values[place - 1]!).toBeGreaterThanOrEqual(values[place]!);
        });
      }),
    );
  });

  it('of nothing, or of what is not square, are refused', () => {
    expect(() => symmetricEigen([])).toThrow(RangeError);
    expect(() => symmetricEigen([[1, 2]])).toThrow(/^matrix must be square/);
  });
});

describe('a positive definite system', () => {
  it('has the solution that its docstring prints', () => {
    expect(
      solvePositiveDefinite(
        [
          [4, 2],
          [2, 3],
        ],
        [2, 1],
      ),
    ).toEqual([0.5, 0]);
  });

  it('is solved', () => {
    always(
      fc.property(aSquare, (rows) => {
        const matrix = timesOwnTranspose(rows).map((row, place) =>
          row.map((value, column) => value + (place === column ? 1 : 0)),
        );
        const rightSide = rows.map((row) => row[0]!);
        const solution = solvePositiveDefinite(matrix, rightSide)!;
        times(matrix, solution).forEach((entry, row) => expect(entry).toBeCloseTo(rightSide[row]!, 8));
      }),
    );
  });

  it('has no answer when singular or not positive definite', () => {
    expect(
      solvePositiveDefinite(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(
      solvePositiveDefinite(
        [
          [0.1, 0.3],
          [0.3, 0.9],
        ],
        [1, 2],
      ),
    ).toBeNull();
    expect(solvePositiveDefinite([[-1]], [1])).toBeNull();
    expect(() => solvePositiveDefinite([[1]], [1, 2])).toThrow(RangeError);
  });
});

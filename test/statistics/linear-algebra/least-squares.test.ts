import fc from 'fast-check';

import { type LeastSquares, leastSquares } from '../../../src/statistics/linear-algebra';
import { expectClose } from '../close-to';
import { always } from '../seeded-property';
import { longley } from './longley';

const fitted = (columns: readonly ArrayLike<number>[], outcome: ArrayLike<number>): LeastSquares => {
  const fit = leastSquares(columns, outcome);
  if ('dependentColumn' in fit) throw new Error(`column ${fit.dependentColumn} is dependent`);
  return fit;
};

const ones = (length: number) => new Array<number>(length).fill(1);

/** A design of 3 columns that are no combinations of each other, and an outcome. */
const aRegression = fc
  .array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
    minLength: 5,
    maxLength: 60,
  })
  .map((rows) => ({
    columns: [ones(rows.length), rows.map((_, row) => row % 7), rows.map(([x], row) => x + row * row)],
    outcome: rows.map(([, y]) => y),
  }))
  .filter(({ columns, outcome }) => !('dependentColumn' in leastSquares(columns, outcome)));

describe('least squares', () => {
  it('prints as in its docstring', () => {
    const { coefficients } = fitted([ones(3), [0, 1, 2]], [1, 2, 4]);
    expect(coefficients.map((value) => value.toFixed(4))).toEqual(['0.8333', '1.5000']);
  });

  it('keeps eleven digits of the certified answers for Longley’s nearly collinear economy', () => {
    const { coefficients, residuals, inverseCrossProduct } = fitted([ones(16), ...longley.columns], longley.outcome);
    const variance = residuals.reduce((sum, residual) => sum + residual ** 2, 0) / (16 - 7);
    expectClose(Math.sqrt(variance), longley.residualStandardDeviation, 11);
    longley.coefficients.forEach(([value, standardError], place) => {
      expectClose(coefficients[place], value, 11);
      expectClose(Math.sqrt(variance * inverseCrossProduct[place]![place]!), standardError, 11);
    });
  });

  it('leaves residuals at right angles to every column', () => {
    always(
      fc.property(aRegression, ({ columns, outcome }) => {
        const { residuals } = fitted(columns, outcome);
        for (const column of columns) {
          const size = Math.hypot(...column) * Math.hypot(...outcome) + 1;
          const product = residuals.reduce((sum, residual, row) => sum + residual * column[row]!, 0);
          expect(Math.abs(product) / size).toBeLessThan(1e-10);
        }
      }),
    );
  });

  it('has an inverse that undoes the cross product', () => {
    always(
      fc.property(aRegression, ({ columns, outcome }) => {
        const { inverseCrossProduct } = fitted(columns, outcome);
        const cross = columns.map((one) =>
          columns.map((other) => one.reduce((sum, x, row) => sum + x * other[row]!, 0)),
        );
        cross.forEach((row, place) =>
          cross.forEach((_, column) => {
            const entry = row.reduce((sum, value, inner) => sum + value * inverseCrossProduct[inner]![column]!, 0);
            expect(entry).toBeCloseTo(place === column ? 1 : 0, 5);
          }),
        );
      }),
    );
  });

  it('answers alike whatever the order of rows, over many blocks of them', () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => [1, row, Math.sin(row)]);
    const outcome = rows.map(([, trend, wave]) => 3 + 0.25 * trend! - 2 * wave! + Math.cos(7 * trend!));
    const columnsOf = (from: number[][]) => [0, 1, 2].map((place) => from.map((row) => row[place]!));
    const forwards = fitted(columnsOf(rows), outcome);
    const backwards = fitted(columnsOf([...rows].reverse()), [...outcome].reverse());
    forwards.coefficients.forEach((value, place) => expectClose(backwards.coefficients[place], value, 11));
  });

  it('names the first column that those before it determine', () => {
    const one = [1, 1, 1, 1];
    const trend = [0, 1, 2, 3];
    expect(leastSquares([one, trend, trend.map((value) => 5 - 2 * value)], one)).toEqual({ dependentColumn: 2 });
    expect(leastSquares([one, [0, 0, 0, 0]], one)).toEqual({ dependentColumn: 1 });
    expect(
      leastSquares(
        [
          [1, 1],
          [0, 1],
          [3, 4],
        ],
        [1, 2],
      ),
    ).toEqual({ dependentColumn: 2 });
  });

  it('refuses columns of another length than the outcome, and none at all', () => {
    expect(() => leastSquares([[1, 1], [1]], [1, 2])).toThrow(
      /^columns\[1\] must be as long as the outcome, 2; got 1$/,
    );
    expect(() => leastSquares([], [1, 2])).toThrow(RangeError);
  });
});

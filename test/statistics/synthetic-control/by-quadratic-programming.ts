import { solveQP } from 'quadprog';

/**
 * Weights on the simplex by a general solver of quadratic programmes (Goldfarb and Idnani's dual method). It needs a
 * strictly convex problem, so a ridge is added; the smaller, the nearer.
 */
export function weightsByQuadraticProgramming(target: number[], columns: number[][], ridge: number): number[] {
  const count = columns.length;
  const fromOne = <Value>(values: Value[], first: Value): Value[] => [first, ...values];
  const product = (one: number[], other: number[]) => one.reduce((sum, value, row) => sum + value * other[row]!, 0);
  const quadratic = columns.map((one, place) =>
    fromOne(
      columns.map((other, also) => product(one, other) + (place === also ? ridge : 0)),
      0,
    ),
  );
  const linear = columns.map((column) => product(column, target));
  const constraints = columns.map((_, place) => [0, 1, ...columns.map((_of, also) => Number(place === also))]);
  const bounds = [0, 1, ...columns.map(() => 0)];
  const { solution, message } = solveQP(
    fromOne(quadratic, []),
    fromOne(linear, 0),
    fromOne(constraints, []),
    bounds,
    1,
  );
  if (message !== '') throw new Error(`quadprog with ${count} columns: ${message}`);
  return solution.slice(1);
}

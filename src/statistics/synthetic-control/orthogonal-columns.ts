import { solveTriangle } from '../linear-algebra';

/** What is left of a column beside those before it, as a share of it, below which it is a combination of them. */
const ROUNDING = 1e-10;

/**
 * Columns made orthogonal one at a time, so that least squares can be solved anew after each without starting over:
 * Gram and Schmidt's method, each column taken through twice, which keeps them at right angles to full precision.
 *
 * @see Daniel JW et al. (1976). Reorthogonalization and stable algorithms for updating the Gram-Schmidt QR
 *   factorization. Math Comput 30:772-795.
 */
export class OrthogonalColumns {
  private readonly directions: Float64Array[] = [];
  /** The triangle that leads back to the columns as given, a column each. */
  private readonly triangle: number[][] = [];

  /** Adds a column; false, and nothing added, when it is a combination of those that are there. */
  add(column: Float64Array): boolean {
    const rest = new Float64Array(column);
    const before = norm(rest);
    const along = this.directions.map(() => 0);
    for (const _ of ['once', 'again']) {
      this.directions.forEach((direction, place) => {
        const part = product(direction, rest);
        along[place]! += part;
        for (let row = 0; row < rest.length; row += 1) rest[row]! -= part * direction[row]!;
      });
    }
    const length = norm(rest);
    if (!(length > ROUNDING * before)) return false;
    for (let row = 0; row < rest.length; row += 1) rest[row]! /= length;
    this.directions.push(rest);
    this.triangle.push([...along, length]);
    return true;
  }

  /** Coefficients of the columns, as given, that come nearest to a target. */
  nearest(target: Float64Array): number[] {
    const upper = this.triangle.map((_, row) => this.triangle.map((column) => column[row] ?? 0));
    return solveTriangle(
      upper,
      this.directions.map((direction) => product(direction, target)),
    );
  }
}

export function product(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < one.length; row += 1) sum += one[row]! * other[row]!;
  return sum;
}

export const norm = (column: Float64Array): number => Math.sqrt(product(column, column));

export function difference(one: Float64Array, other: Float64Array): Float64Array {
  const rest = new Float64Array(one);
  for (let row = 0; row < rest.length; row += 1) rest[row]! -= other[row]!;
  return rest;
}

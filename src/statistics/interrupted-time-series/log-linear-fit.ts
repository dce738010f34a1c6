import { leastSquares } from '../linear-algebra';

export interface LogLinearFit {
  readonly coefficients: readonly number[];
  /** Inverse information: the covariance, were the events Poisson. */
  readonly covariance: readonly (readonly number[])[];
  /** Expected events, one a row. */
  readonly expected: readonly number[];
}

const MOST_STEPS = 60;
const AT_REST = 1e-11;

/**
 * Poisson regression with a logarithmic link and a known exposure, by least squares reweighted until they rest.
 *
 * @returns the fit, the first column that those before it determine, or null when it runs away: without any event on
 *          one side, say
 * @see McCullagh P, Nelder JA (1989). Generalized Linear Models, 2nd ed., chapter 2. Chapman and Hall.
 */
export function logLinearFit(
  columns: readonly (readonly number[])[],
  events: readonly number[],
  exposure: readonly number[],
): LogLinearFit | { readonly dependentColumn: number } | null {
  const offset = exposure.map(Math.log);
  // From half way between each row's own rate and that of all, so that rows without events have a logarithm.
  const overall = events.reduce((sum, value) => sum + value, 0) / exposure.reduce((sum, value) => sum + value, 0);
  let expected = events.map((value, row) => (value + overall * exposure[row]!) / 2);
  let coefficients: readonly number[] | null = null;

  for (let step = 0; step < MOST_STEPS; step += 1) {
    const roots = expected.map(Math.sqrt);
    const working = expected.map(
      (mean, row) => (Math.log(mean) - offset[row]! + (events[row]! - mean) / mean) * roots[row]!,
    );
    const fit = leastSquares(
      columns.map((column) => column.map((value, row) => value * roots[row]!)),
      working,
    );
    if ('dependentColumn' in fit) return coefficients === null ? fit : null;
    const next = fit.coefficients;
    const moved = coefficients === null ? Infinity : longestStep(coefficients, next);
    coefficients = next;
    expected = offset.map((log, row) =>
      Math.exp(next.reduce((sum, value, place) => sum + value * columns[place]![row]!, log)),
    );
    if (expected.some((mean) => !(mean > 0 && mean < Infinity))) return null;
    if (moved <= AT_REST) return { coefficients: next, covariance: fit.inverseCrossProduct, expected };
  }
  return null;
}

function longestStep(from: readonly number[], to: readonly number[]): number {
  return Math.max(...to.map((value, place) => Math.abs(value - from[place]!)));
}

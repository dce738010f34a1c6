import { leastSquares, symmetricEigen } from '../linear-algebra';
import { notEstimable, type NotEstimable } from '../not-estimable';

import { twoWayCentred } from './two-way-means';

/** What untreated units have in common. */
export interface InteractiveFixedEffects {
  /** Of the covariates, in their order. */
  readonly slopes: readonly number[];
  /** Grand mean and period effect together, by period, covariates taken out. */
  readonly commonLevel: Float64Array;
  /** Movements shared by units, each to its own degree; one array over periods for each factor. */
  readonly factors: readonly Float64Array[];
  /** Sum of squared residuals. */
  readonly squares: number;
}

/** A unit's outcomes, and what else is known of it in each period: one array a covariate. */
export interface OutcomesWithCovariates {
  readonly outcomes: ArrayLike<number>;
  readonly covariates: readonly ArrayLike<number>[];
}

const MOST_ROUNDS = 5_000;
/** No slope moves by more than this share of the largest any more. */
const AT_REST = 1e-13;

/**
 * Unit and period effects, slopes and common factors of a balanced panel: slopes by least squares without the factors,
 * factors as the leading eigenvectors without the slopes, by turns until they rest. Without covariates one turn is all.
 *
 * @see Bai J (2009). Panel data models with interactive fixed effects. Econometrica 77:1229-1279.
 */
export function interactiveFixedEffects(
  units: readonly OutcomesWithCovariates[],
  factorCount: number,
): InteractiveFixedEffects | NotEstimable {
  const outcome = units.map(({ outcomes }) => Float64Array.from(outcomes));
  const covariates = units[0]!.covariates.map((_, of) => units.map((unit) => Float64Array.from(unit.covariates[of]!)));
  const outcomeCentred = twoWayCentred(outcome).centred;
  const columns = covariates.map((rows) => flat(twoWayCentred(rows).centred));

  let slopes: readonly number[] = [];
  let factored: Factored = { factors: [], common: outcomeCentred.map((row) => new Float64Array(row.length)) };
  for (let round = 0; ; round += 1) {
    if (round === MOST_ROUNDS) return notEstimable('not-converged', { needed: 1, had: 0 });
    const before = slopes;
    if (columns.length > 0) {
      const fit = leastSquares(columns, flat(without(outcomeCentred, factored.common)));
      if ('dependentColumn' in fit) {
        return notEstimable('collinear', { needed: 1, had: 0, subject: `covariate ${fit.dependentColumn}` });
      }
      slopes = fit.coefficients;
    }
    factored = commonFactors(withoutSlopes(outcomeCentred, columns, slopes), factorCount);
    const largest = Math.max(...slopes.map(Math.abs), 0);
    if (
      columns.length === 0 ||
      slopes.every((slope, of) => Math.abs(slope - (before[of] ?? Infinity)) <= AT_REST * largest)
    )
      break;
  }

  const rest = without(withoutSlopes(outcomeCentred, columns, slopes), factored.common);
  const { grandMean, periodEffects } = twoWayCentred(withoutSlopes(outcome, covariates.map(flat), slopes));
  return {
    slopes,
    commonLevel: periodEffects.map((effect) => effect + grandMean),
    factors: factored.factors,
    squares: rest.reduce((sum, row) => sum + row.reduce((of, value) => of + value ** 2, 0), 0),
  };
}

interface Factored {
  readonly factors: readonly Float64Array[];
  /** What the factors explain, a row for each unit. */
  readonly common: readonly Float64Array[];
}

function commonFactors(rows: readonly Float64Array[], count: number): Factored {
  const periods = rows[0]!.length;
  const common = rows.map(() => new Float64Array(periods));
  if (count === 0) return { factors: [], common };
  const { vectors } = symmetricEigen(crossProduct(rows, periods));
  const directions = vectors.slice(0, count).map((vector) => Float64Array.from(vector));
  rows.forEach((row, unit) => {
    for (const direction of directions) {
      const part = row.reduce((sum, value, period) => sum + value * direction[period]!, 0);
      for (let period = 0; period < periods; period += 1) common[unit]![period]! += part * direction[period]!;
    }
  });
  const scale = Math.sqrt(periods);
  return { factors: directions.map((direction) => direction.map((value) => value * scale)), common };
}

function crossProduct(rows: readonly Float64Array[], periods: number): number[][] {
  const product = Array.from({ length: periods }, () => new Array<number>(periods).fill(0));
  for (const row of rows) {
    for (let one = 0; one < periods; one += 1) {
      for (let other = 0; other <= one; other += 1) product[one]![other]! += row[one]! * row[other]!;
    }
  }
  for (let one = 0; one < periods; one += 1)
    for (let other = 0; other < one; other += 1) product[other]![one] = product[one]![other]!;
  return product;
}

/** Rows less slopes times columns, which are the same table laid out flat. */
function withoutSlopes(
  rows: readonly Float64Array[],
  columns: readonly Float64Array[],
  slopes: readonly number[],
): Float64Array[] {
  return rows.map((row, unit) =>
    row.map((value, period) =>
      slopes.reduce((rest, slope, of) => rest - slope * columns[of]![unit * row.length + period]!, value),
    ),
  );
}

function flat(rows: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(rows.length * rows[0]!.length);
  rows.forEach((row, unit) => all.set(row, unit * row.length));
  return all;
}

function without(rows: readonly Float64Array[], others: readonly Float64Array[]): Float64Array[] {
  return rows.map((row, unit) => row.map((value, period) => value - others[unit]![period]!));
}

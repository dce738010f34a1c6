/** Rows of a panel, grouped twice. */
export interface TwoWayGroups {
  readonly unit: ArrayLike<number>;
  readonly period: ArrayLike<number>;
  /** Above 0; each row counts once where there are none. */
  readonly weight?: ArrayLike<number> | undefined;
}

/** Means moved by less than this share of the column's size are at rest. */
const AT_REST = 1e-13;
const MOST_ROUNDS = 10_000;

/**
 * Takes unit and period means out of columns, by turns until both are 0: what is left is what unit and period effects
 * can't explain. A balanced panel needs one round; one with gaps a few more, the more the gaps are in step.
 *
 * @returns a function that gives a new column without its means, or null when it did not come to rest
 * @see Halperin I (1962). The product of projection operators. Acta Sci Math 23:96-99.
 * @see Guimaraes P, Portugal P (2010). A simple feasible procedure to fit models with high-dimensional fixed effects.
 *   Stata J 10:628-649.
 */
export function withinTransformation(groups: TwoWayGroups): (column: ArrayLike<number>) => Float64Array | null {
  const ways = [groups.unit, groups.period].map((places) => totalsOf(places, groups.weight));
  return (column) => {
    const left = Float64Array.from(column);
    const size = left.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const moved = Math.max(...ways.map((way) => takeOutMeans(left, way, groups.weight)));
      if (moved <= AT_REST * size) return left;
    }
    return null;
  };
}

interface Way {
  readonly places: ArrayLike<number>;
  readonly totals: Float64Array;
}

function totalsOf(places: ArrayLike<number>, weight?: ArrayLike<number>): Way {
  let largest = -1;
  for (let row = 0; row < places.length; row += 1) largest = Math.max(largest, places[row]!);
  const totals = new Float64Array(largest + 1);
  for (let row = 0; row < places.length; row += 1) totals[places[row]!]! += weight === undefined ? 1 : weight[row]!;
  return { places, totals };
}

/** Takes each group's mean out of its rows, and says how large the largest was. */
function takeOutMeans(column: Float64Array, { places, totals }: Way, weight?: ArrayLike<number>): number {
  const means = new Float64Array(totals.length);
  for (let row = 0; row < column.length; row += 1) {
    means[places[row]!]! += weight === undefined ? column[row]! : weight[row]! * column[row]!;
  }
  let largest = 0;
  for (let place = 0; place < means.length; place += 1) {
    if (totals[place] === 0) continue;
    means[place]! /= totals[place]!;
    largest = Math.max(largest, Math.abs(means[place]!));
  }
  for (let row = 0; row < column.length; row += 1) column[row]! -= means[places[row]!]!;
  return largest;
}

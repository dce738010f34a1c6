/** A panel in rows, one for each unit and period that was observed; typed arrays for a national one. */
export interface PanelRows {
  /** In the unit of the outcome; of events, whole or not, for a Poisson model. */
  readonly outcome: ArrayLike<number>;
  /** The unit's number, from 0. */
  readonly unit: ArrayLike<number>;
  /** The period's number, from 0. */
  readonly period: ArrayLike<number>;
  /** The cluster's number by unit, from 0: a trust, say. Each unit is its own cluster unless said otherwise. */
  readonly clusterOfUnit?: ArrayLike<number>;
}

/** What an effect is looked for of: one value a row. */
export interface Regressor {
  readonly name: string;
  readonly values: ArrayLike<number>;
}

export function requirePanelRows({ outcome, unit, period, clusterOfUnit }: PanelRows): void {
  requireLength(unit, outcome.length, 'unit');
  requireLength(period, outcome.length, 'period');
  requireEvery(outcome, Number.isFinite, 'outcome', 'a finite number');
  requireEvery(unit, isPlace, 'unit', 'a whole number of at least 0');
  requireEvery(period, isPlace, 'period', 'a whole number of at least 0');
  if (clusterOfUnit === undefined) return;
  for (let row = 0; row < unit.length; row += 1) {
    const cluster = clusterOfUnit[unit[row]!];
    if (!isPlace(cluster)) {
      throw new RangeError(`clusterOfUnit[${unit[row]}] must be a whole number of at least 0; got ${cluster}`);
    }
  }
}

export function requireRegressors(regressors: readonly Regressor[], rows: number): void {
  if (regressors.length === 0) throw new RangeError('regressors must hold at least one; got none');
  for (const { name, values } of regressors) {
    requireLength(values, rows, `regressor ${name}`);
    requireEvery(values, Number.isFinite, `regressor ${name}`, 'a finite number');
  }
}

/** Weights or exposures: one a row, all above 0. */
export function requirePositiveColumn(column: ArrayLike<number>, rows: number, name: string): void {
  requireLength(column, rows, name);
  requireEvery(column, (value) => value > 0 && value < Infinity, name, 'a finite number above 0');
}

export function countDistinct(places: ArrayLike<number>): number {
  const seen = new Set<number>();
  for (let row = 0; row < places.length; row += 1) seen.add(places[row]!);
  return seen.size;
}

/** In how many clusters a regressor changes at all: those that an effect is seen in. */
export function countClustersThatChange(values: ArrayLike<number>, clusters: ArrayLike<number>): number {
  const first = new Map<number, number>();
  const changing = new Set<number>();
  for (let row = 0; row < values.length; row += 1) {
    const known = first.get(clusters[row]!);
    if (known === undefined) first.set(clusters[row]!, values[row]!);
    else if (known !== values[row]) changing.add(clusters[row]!);
  }
  return changing.size;
}

/** Each row's cluster. */
export function clustersOfRows({ unit, clusterOfUnit }: PanelRows): Int32Array {
  const clusters = Int32Array.from(unit);
  if (clusterOfUnit !== undefined) clusters.forEach((of, row) => (clusters[row] = clusterOfUnit[of]!));
  return clusters;
}

function requireLength(column: ArrayLike<number>, rows: number, name: string): void {
  if (column.length !== rows) {
    throw new RangeError(`${name} must be as long as the outcome, ${rows}; got ${column.length}`);
  }
}

// Names a row only when it is refused: to name every row of a national panel would take longer than the regression.
function requireEvery(
  column: ArrayLike<number>,
  isRight: (value: number) => boolean,
  name: string,
  what: string,
): void {
  for (let row = 0; row < column.length; row += 1) {
    if (!isRight(column[row]!)) throw new RangeError(`${name}[${row}] must be ${what}; got ${column[row]}`);
  }
}

function isPlace(value: number | undefined): boolean {
  return value !== undefined && Number.isInteger(value) && value >= 0;
}

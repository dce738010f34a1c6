import type { Day } from '../../time';
import type { MetricColumns } from './metric-columns';
import { CELL_STATES, type Numbers, type Panel, type PanelUnit } from './panel';

const PRESENT = CELL_STATES.indexOf('PRESENT');
const ABSENT = CELL_STATES.indexOf('ABSENT');
const NOT_POOLABLE = CELL_STATES.indexOf('NOT_POOLABLE');

/** A practice of the panel, and its place among the organisations of the metric; null where nothing is published for it. */
export interface PlacedUnit {
  unit: PanelUnit;
  place: number | null;
}

/** Places of the periods that begin in a window: the first, and the first behind it. */
export function periodsWithin({ periods }: MetricColumns, { from, to }: { from: Day; to: Day }): [number, number] {
  const first = periods.findIndex((period) => period.from >= from);
  if (first < 0) return [periods.length, periods.length];
  const behind = periods.findIndex((period) => period.from >= to);
  return [first, behind < 0 ? periods.length : Math.max(first, behind)];
}

/** Places, from the first of the window, of the periods that something is published for. */
export function publishedPeriods(columns: MetricColumns, place: number, [first, behind]: [number, number]): number[] {
  const row = place * columns.periods.length;
  const places: number[] = [];
  for (let period = first; period < behind; period += 1) {
    if (columns.states[row + period] !== ABSENT) places.push(period - first);
  }
  return places;
}

/** Is anything published for it in the window? */
export function isPublished(
  { states, periods }: MetricColumns,
  place: number,
  [first, behind]: [number, number],
): boolean {
  const row = place * periods.length;
  for (let period = first; period < behind; period += 1) if (states[row + period] !== ABSENT) return true;
  return false;
}

/** The columns of some practices in a window. Of the whole they are the columns themselves, which nobody may write to. */
export function panelOfWindow(columns: MetricColumns, placed: readonly PlacedUnit[], window: [number, number]): Panel {
  const [first, behind] = window;
  const isWhole =
    behind - first === columns.periods.length &&
    placed.length === columns.organisations.length &&
    placed.every(({ place }, index) => place === index);
  const cut = <Column extends Numbers | Uint8Array>(column: Column, missing: number): Column =>
    isWhole || column.length === 0 ? column : cutOut(column, missing, columns.periods.length, placed, window);
  const panel = {
    units: placed.map(({ unit }) => unit),
    periods: columns.periods.slice(first, behind),
    numerators: cut(columns.numerators, Number.NaN),
    denominators: cut(columns.denominators, Number.NaN),
    values: cut(columns.values, Number.NaN),
    states: cut(columns.states, ABSENT),
    isValueOnly: !columns.hasNumerators,
  };
  if (columns.hasNumerators && columns.hasValues) return ofBothKinds(panel);
  // In a part of the time of a metric with numerators there may be none.
  return { ...panel, isValueOnly: !columns.hasNumerators || !panel.states.some(isNumber) };
}

function isNumber(state: number): boolean {
  return state === PRESENT || state === NOT_POOLABLE;
}

function cutOut<Column extends Numbers | Uint8Array>(
  column: Column,
  missing: number,
  rowLength: number,
  placed: readonly PlacedUnit[],
  [first, behind]: [number, number],
): Column {
  const length = behind - first;
  const cells = new (column.constructor as new (length: number) => Column)(placed.length * length).fill(
    missing,
  ) as Column;
  placed.forEach(({ place }, unit) => {
    if (place === null) return;
    cells.set(column.subarray(place * rowLength + first, place * rowLength + behind), unit * length);
  });
  return cells;
}

/** A value beside numerators of others cannot be added to them; alone in its window it can be averaged. */
function ofBothKinds(panel: Panel): Panel {
  const isValueOnly = panel.numerators.every(Number.isNaN);
  if (isValueOnly) return { ...panel, isValueOnly };
  const states = panel.states.map((state, cell) =>
    state === PRESENT && Number.isNaN(panel.numerators[cell]) ? NOT_POOLABLE : state,
  );
  return { ...panel, states, isValueOnly };
}

import type { PanelRows } from './panel-rows';

/** The rows of a panel of events that say something, units together and numbered anew. */
export interface InformativeRows {
  /** Which rows of the panel, in the order of their units. */
  readonly rows: readonly number[];
  /** Where each unit's rows begin among them, and where the last one's end. */
  readonly unitStarts: readonly number[];
  /** Each row's period, numbered from 0 over those left. */
  readonly period: readonly number[];
  readonly periods: number;
  readonly unitsWithoutEvents: number;
  readonly periodsWithoutEvents: number;
}

/**
 * Leaves out units and periods without a single event: their own effect is minus infinity, fits them exactly, and
 * nothing of them is left to compare.
 */
export function informativeRows({ outcome, unit, period }: PanelRows): InformativeRows {
  const [eventsOfUnit, eventsOfPeriod] = [totals(outcome, unit), totals(outcome, period)];
  const rowsOfUnit = new Map<number, number[]>();
  const periodsLeft = new Set<number>();
  for (let row = 0; row < outcome.length; row += 1) {
    if (eventsOfUnit.get(unit[row]!) === 0 || eventsOfPeriod.get(period[row]!) === 0) continue;
    const rows = rowsOfUnit.get(unit[row]!) ?? [];
    rows.push(row);
    rowsOfUnit.set(unit[row]!, rows);
    periodsLeft.add(period[row]!);
  }
  const rows = [...rowsOfUnit.values()].flat();
  const unitStarts = [0];
  for (const { length } of rowsOfUnit.values()) unitStarts.push(unitStarts.at(-1)! + length);
  const newPlaces = new Map([...periodsLeft].sort((one, other) => one - other).map((old, place) => [old, place]));
  return {
    rows,
    unitStarts,
    period: rows.map((row) => newPlaces.get(period[row]!)!),
    periods: periodsLeft.size,
    unitsWithoutEvents: withoutEvents(eventsOfUnit),
    periodsWithoutEvents: withoutEvents(eventsOfPeriod),
  };
}

function totals(outcome: ArrayLike<number>, places: ArrayLike<number>): Map<number, number> {
  const sums = new Map<number, number>();
  for (let row = 0; row < outcome.length; row += 1) {
    sums.set(places[row]!, (sums.get(places[row]!) ?? 0) + outcome[row]!);
  }
  return sums;
}

const withoutEvents = (sums: Map<number, number>): number => [...sums.values()].filter((sum) => sum === 0).length;

import { CELL_STATES, type Panel, type PanelUnit } from './panel';

const PRESENT = CELL_STATES.indexOf('PRESENT');
const ABSENT = CELL_STATES.indexOf('ABSENT');
const NOT_POOLABLE = CELL_STATES.indexOf('NOT_POOLABLE');

/** One of the practices that count as one, with the days of the panel from its first to its last number. */
export interface Part {
  practiceId: number;
  odsCode: string;
  from: string;
  /** The first day after them. */
  to: string;
}

/** A panel in which practices that were taken over and those that took them over are one. */
export interface FollowedPanel {
  panel: Panel;
  /** By the identity of the last successor: all its parts, itself the last. */
  partsOf: ReadonlyMap<number, readonly Part[]>;
}

/**
 * Adds up, period by period, what is published of a practice and of those that became part of it. A practice is expected from its
 * first number in the panel to its last; where one that is expected has none, neither has the whole. Values without numerators
 * cannot be added.
 *
 * @param successorOf  the last successor of each practice that has one
 */
export function followSuccession(panel: Panel, successorOf: ReadonlyMap<number, number>): FollowedPanel {
  const length = panel.periods.length;
  const unitOf = new Map(panel.units.map(({ practiceId }, unit) => [practiceId, unit]));
  const parts = new Map<number, number[]>();
  panel.units.forEach(({ practiceId }, unit) => {
    const successorId = successorOf.get(practiceId);
    const successor = successorId === undefined ? undefined : unitOf.get(successorId);
    if (successor !== undefined) parts.set(successor, [...(parts.get(successor) ?? []), unit]);
  });
  if (parts.size === 0) return { panel, partsOf: new Map() };
  const gone = new Set([...parts.values()].flat());
  const kept = [...panel.units.keys()].filter((unit) => !gone.has(unit));
  const followed: Panel = {
    ...panel,
    units: kept.map((unit) => asOne(panel, unit, parts.get(unit) ?? [])),
    numerators: new Float64Array(kept.length * length).fill(Number.NaN),
    denominators: new Float64Array(kept.length * length).fill(Number.NaN),
    values: new Float64Array(kept.length * length).fill(Number.NaN),
    states: new Uint8Array(kept.length * length).fill(ABSENT),
  };
  kept.forEach((unit, place) => {
    const all = [...(parts.get(unit) ?? []), unit];
    for (let period = 0; period < length; period += 1) addUp(panel, all, period, followed, place * length + period);
  });
  const partsOf = [...parts].map(
    ([unit, before]) => [panel.units[unit]!.practiceId, [...before, unit].map((one) => partOf(panel, one))] as const,
  );
  return { panel: followed, partsOf: new Map(partsOf) };
}

/** It has been open since the first of them was. */
function asOne({ units }: Panel, unit: number, parts: readonly number[]): PanelUnit {
  const opened = [unit, ...parts].map((one) => units[one]!.openedOn);
  const openedOn = opened.reduce((first, day) => (first === null || day === null ? null : day < first ? day : first));
  return { ...units[unit]!, openedOn };
}

function addUp(panel: Panel, units: readonly number[], period: number, to: Panel, cell: number): void {
  const length = panel.periods.length;
  const expected = units.filter((unit) => {
    const [first, last] = spanOf(panel, unit);
    return first <= period && period <= last;
  });
  const cells = expected.map((unit) => unit * length + period);
  const missing = cells.find((one) => panel.states[one] !== PRESENT);
  if (missing !== undefined) {
    to.states[cell] = panel.states[missing]!;
  } else if (cells.length > 0) {
    if (cells.length > 1 && panel.isValueOnly) return void (to.states[cell] = NOT_POOLABLE);
    to.states[cell] = PRESENT;
    const sum = (column: Panel['values']): number => cells.reduce((total, one) => total + column[one]!, 0);
    if (panel.isValueOnly) to.values[cell] = sum(panel.values);
    else [to.numerators[cell], to.denominators[cell]] = [sum(panel.numerators), sum(panel.denominators)];
  }
}

/** Places of the first and the last period that anything is published for; none lie between them where nothing is. */
function spanOf({ states, periods }: Panel, unit: number): [number, number] {
  const own = states.subarray(unit * periods.length, (unit + 1) * periods.length);
  return [own.findIndex((state) => state !== ABSENT), own.findLastIndex((state) => state !== ABSENT)];
}

function partOf(panel: Panel, unit: number): Part {
  const { practiceId, odsCode } = panel.units[unit]!;
  const [first, last] = spanOf(panel, unit);
  if (first < 0) return { practiceId, odsCode, from: '9999-12-31', to: '9999-12-31' };
  return { practiceId, odsCode, from: panel.periods[first]!.from, to: panel.periods[last]!.to };
}

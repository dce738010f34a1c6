import {
  CELL_STATES,
  type CellState,
  emptyPanel,
  type Panel,
  type PanelPeriod,
} from '../../../src/comparisons/panel/panel';
import { addMonths, type Day } from '../../../src/time';

/** What a panel holds of one practice in one period: two numbers, a published value, or why there is neither. */
export type Cell = readonly [numerator: number, denominator: number] | number | CellState;

export interface MadeUpPractice {
  code: string;
  openedOn?: Day | null;
  closedOn?: Day | null;
  /** In the order of the periods. */
  cells: readonly Cell[];
}

/** Periods that follow each other, months unless said otherwise. */
export function periodsFrom(first: Day, count: number, months = 1): PanelPeriod[] {
  return Array.from({ length: count }, (_, index) => {
    const from = addMonths(first, index * months);
    return { from, to: addMonths(from, months), months };
  });
}

/** A panel of made-up practices; the first has the id 1, the second 2, and so on. */
export function panelOf(practices: readonly MadeUpPractice[], periods: PanelPeriod[]): Panel {
  const units = practices.map(({ code, openedOn = null, closedOn = null }, index) => ({
    practiceId: index + 1,
    odsCode: code,
    openedOn,
    closedOn,
  }));
  const panel = emptyPanel(units, periods);
  practices.forEach(({ cells }, unit) =>
    cells.forEach((cell, period) => fill(panel, unit * periods.length + period, cell)),
  );
  return panel;
}

function fill(panel: Panel, at: number, cell: Cell): void {
  panel.states[at] = CELL_STATES.indexOf(typeof cell === 'string' ? cell : 'PRESENT');
  if (typeof cell === 'number') panel.values[at] = cell;
  if (typeof cell !== 'object') return;
  [panel.numerators[at], panel.denominators[at]] = cell;
  panel.isValueOnly = false;
}

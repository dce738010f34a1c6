import type { Day } from '../../time';

/** A half-open period that values are about. */
export interface PanelPeriod {
  from: Day;
  to: Day;
  /** Its length in months. */
  months: number;
}

/** A practice of a panel, and when the register has it open. */
export interface PanelUnit {
  practiceId: number;
  odsCode: string;
  openedOn: Day | null;
  closedOn: Day | null;
}

/** Why a cell holds no value that can be pooled; `ABSENT` when nothing was published for it at all. */
export const CELL_STATES = [
  'PRESENT',
  'ABSENT',
  'SUPPRESSED',
  'NOT_COLLECTED',
  'NOT_PUBLISHED',
  'NOT_APPLICABLE',
  'ZERO_DENOMINATOR',
  'NOT_POOLABLE',
] as const;
export type CellState = (typeof CELL_STATES)[number];

/** A column of numbers: whole ones take half the memory of others. */
export type Numbers = Float64Array | Int32Array;

/**
 * One metric over practices and periods as columns of numbers. Cell `unit * periods.length + period`; `states` says whether
 * there is a number and why not, and where it says no, whatever stands in the column is none. A column that no cell has a number
 * in may be empty.
 */
export interface Panel {
  units: PanelUnit[];
  periods: PanelPeriod[];
  numerators: Numbers;
  denominators: Numbers;
  values: Numbers;
  /** Index into {@link CELL_STATES}. */
  states: Uint8Array;
  /** Are there numerators and denominators, or only values as published? */
  isValueOnly: boolean;
}

/** A panel of absent cells, to be filled. */
export function emptyPanel(units: PanelUnit[], periods: PanelPeriod[]): Panel {
  const cells = units.length * periods.length;
  return {
    units,
    periods,
    numerators: new Float64Array(cells).fill(Number.NaN),
    denominators: new Float64Array(cells).fill(Number.NaN),
    values: new Float64Array(cells).fill(Number.NaN),
    states: new Uint8Array(cells).fill(1),
    isValueOnly: true,
  };
}

import type { Period } from './period';

/** Why there is no value, by the number that a block holds: 0 where there is one. */
export const ABSENCES = [
  null,
  'SUPPRESSED',
  'NOT_COLLECTED',
  'NOT_PUBLISHED',
  'NOT_APPLICABLE',
  'ZERO_DENOMINATOR',
] as const;

export type Absence = NonNullable<(typeof ABSENCES)[number]>;

const ROWS = 8_192;

/**
 * Some thousand observations as columns: an object for each of sixteen million rows would take longer than all the rest. What a
 * row names is a number of the words that the file has used so far.
 */
export class ObservationBlock {
  size = 0;
  readonly lines = new Int32Array(ROWS);
  readonly organisations = new Int32Array(ROWS);
  readonly metrics = new Int32Array(ROWS);
  readonly periods = new Int32Array(ROWS);
  /** NaN where there is none, as in the two that follow. */
  readonly numerators = new Float64Array(ROWS);
  readonly denominators = new Float64Array(ROWS);
  readonly values = new Float64Array(ROWS);
  /** Places in {@link ABSENCES}. */
  readonly absences = new Uint8Array(ROWS);

  /** @param words what the numbers of the columns stand for; they grow while the file is read */
  constructor(readonly words: ObservationWords) {}

  get isFull(): boolean {
    return this.size === ROWS;
  }
}

export interface ObservationWords {
  /** ODS codes. */
  readonly organisations: readonly string[];
  /** Codes of metrics. */
  readonly metrics: readonly string[];
  readonly periods: readonly Period[];
}

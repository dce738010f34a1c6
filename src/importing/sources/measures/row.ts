/** The value of a measure for one practice and month. */
export interface MeasureRow {
  practiceCode: string;
  /** The first day of the month, `YYYY-MM-01`. */
  month: string;
  measure: string;
  /** Null exactly when `absence` is given. */
  value: number | null;
  /** Why there is no value. Said of closed and unopened practices too: a wide file can't tell. */
  absence: 'ZERO_DENOMINATOR' | null;
}

/** A measure's name: words of lower case letters and digits, joined by underscores. */
export const MEASURE_NAME = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

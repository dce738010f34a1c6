import { RowRefusal } from './refusal';

/** A row taken, with the line its record begins in (the first line of a file is 1). */
export interface TakenRow<Row> {
  readonly line: number;
  readonly row: Row;
  /** How many rows of the file it is, where that is not one. */
  readonly rows?: number;
}

/** A line refused, with the reason in words: column, value, what is expected. */
export interface RejectedRow {
  readonly line: number;
  readonly rejected: string;
  readonly column?: string;
  readonly value?: string;
}

export type ReadRow<Row> = TakenRow<Row> | RejectedRow;

/** One line of the report of a run, as it is written out for the publisher or the analyst. */
export interface RejectionReport {
  readonly line: number;
  readonly column?: string;
  readonly value?: string;
  readonly reason: string;
}

export const rejectionReport = ({ line, column, value, rejected }: RejectedRow): RejectionReport => ({
  line,
  column,
  value,
  reason: rejected,
});

/** What has been found in the records so far and not yet been handed on. */
export class Findings<Row> {
  line = 0;
  /** Records passed over on purpose, by reason. */
  readonly leftOut = new Map<string, number>();
  private found: Array<ReadRow<Row>> = [];

  take(row: Row): void {
    this.found.push({ line: this.line, row });
  }

  /** Rows of a file that are handed on together. */
  takeAll(row: Row, rows: number): void {
    this.found.push({ line: this.line, row, rows });
  }

  refuse({ message, column, value }: RowRefusal): void {
    this.found.push({ line: this.line, rejected: message, column, value });
  }

  /** A record that is no row of this kind and no mistake either; `why` is completed by "… rows are". */
  leaveOut(why: string): void {
    this.leftOut.set(why, (this.leftOut.get(why) ?? 0) + 1);
  }

  /** Hands over and forgets the rows. */
  drain(): Array<ReadRow<Row>> {
    const found = this.found;
    this.found = [];
    return found;
  }
}

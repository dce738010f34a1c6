import type { RejectedRow } from '../reading';

/** Counts the refused rows of a file and passes them on. None is held but the first: a file can be bad from end to end. */
export class RejectedRows {
  count = 0;
  /** The one that stands first in the file; those that only the record refuses can be found later. */
  first: RejectedRow | null = null;

  constructor(private readonly onRejected: (row: RejectedRow) => void = () => undefined) {}

  add(row: RejectedRow): void {
    this.count += 1;
    if (this.first === null || row.line < this.first.line) this.first = row;
    this.onRejected(row);
  }
}

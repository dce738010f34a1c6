import type { StageCounts } from '../../changes';
import type { Edition } from '../edition';
import type { RejectedRow } from '../reading';

/** What became of a file: `rows` is the sum of `taken`, `rejected` and `leftOut`. */
export interface ImportResult {
  /** The path, address or "standard input". */
  file: string;
  edition: Edition;
  /** The file had been imported before: nothing was done, and nothing counts as taken. */
  isRepeat: boolean;
  /** The revision that it became; null for a repeat. */
  revision: number | null;
  rows: number;
  taken: number;
  rejected: number;
  /** Rows passed over on purpose, for the reasons given in the notes. */
  leftOut: number;
  /** What the taken rows changed; null for a repeat. */
  counts: StageCounts | null;
  /** What a careful reader should know: sentences without a full stop. */
  notes: readonly string[];
}

/** More of a file was bad than may be: nothing of it was written. */
export class TooManyRejected extends Error {
  override readonly name = 'TooManyRejected';

  constructor(
    readonly file: string,
    readonly rows: number,
    readonly rejected: number,
    first: RejectedRow,
    mostRejected: number,
  ) {
    const count = (number: number): string => number.toLocaleString('en-GB');
    const share = `${Number((mostRejected * 100).toPrecision(6))}%`;
    super(
      `${file}: ${count(rejected)} of ${count(rows)} rows were refused, more than the ${share} that may be, and nothing was written. ` +
        `The first is in line ${first.line}: ${first.rejected}`,
    );
  }
}

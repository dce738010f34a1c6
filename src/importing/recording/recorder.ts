import type { StageCounts } from '../../changes';
import type { Transaction } from '../../database';
import type { TakenRow } from '../reading';
import type { RejectedRow } from '../reading';

/** What a recorder is told about the run that it belongs to. */
export interface RecordingRun {
  readonly transaction: Transaction;
  /** The identity that the release will have. */
  readonly releaseId: number;
  /** Says that a row which could be read cannot be recorded. */
  refuse(row: RejectedRow): void;
}

/** The publication as a source in the record, once the whole file has been read. */
export interface RecordedSource {
  readonly sourceId: number;
  readonly edition: string;
  readonly statedEarliest: string;
  readonly statedLatest: string;
}

/** How the rows of one kind of publication become part of the record. */
export interface Recorder<Row> {
  /** Takes rows as they are read and puts them beside the record, in constant memory where there are many. */
  stage(rows: AsyncIterable<TakenRow<Row>>): Promise<void>;
  /** Brings what was staged into its final form, now that the edition is known; still unlocked. */
  finish(source: RecordedSource): Promise<void>;
  /** Makes it current. Runs under the lock: no more than set-based statements. */
  apply(revision: number): Promise<StageCounts>;
}

export const NOTHING_STAGED: StageCounts = { added: 0, changed: 0, unchanged: 0, withdrawn: 0 };

export function sumCounts(counts: readonly StageCounts[]): StageCounts {
  return counts.reduce(
    (sum, one) => ({
      added: sum.added + one.added,
      changed: sum.changed + one.changed,
      unchanged: sum.unchanged + one.unchanged,
      withdrawn: sum.withdrawn + one.withdrawn,
    }),
    NOTHING_STAGED,
  );
}

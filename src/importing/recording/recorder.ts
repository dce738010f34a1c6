import type { StageCounts } from '../../changes';
import type { Database, Transaction } from '../../database';
import type { RejectedRow, TakenRow } from '../reading';
import type { ImportKind } from '../sources';

/** What a recorder is told about the run that it belongs to. */
export interface RecordingRun {
  readonly transaction: Transaction;
  /** For connections beside the transaction, to look at what stands. */
  readonly database: Database;
  /** Rows that say what stands already may be left out; not when that has turned out to be of no use. */
  readonly mayLeaveOutUnchanged: boolean;
  /** The identity that the release will have. */
  readonly releaseId: number;
  /** The name of the file, as the release will have it. */
  readonly file: string;
  /** Says that a row which could be read cannot be recorded. */
  refuse(row: RejectedRow): void;
}

/** The publication as a source in the record, once the whole file has been read. */
export interface RecordedSource {
  readonly sourceId: number;
  /** What the source is known by: `ODS-EPRACCUR-2025-05`. */
  readonly key: string;
  readonly kind: ImportKind;
  readonly edition: string;
  /** Bounds of the day on which it was published. */
  readonly statedEarliest: string;
  readonly statedLatest: string;
  /** Whether every row of the file is recorded, so that what it leaves out it does not say. */
  readonly isComplete: boolean;
}

/** How the rows of one kind of publication become part of the record. */
export interface Recorder<Row> {
  /** Takes rows as they are read and puts them beside the record, in constant memory where there are many. */
  stage(rows: AsyncIterable<TakenRow<Row>>): Promise<void>;
  /** Brings what was staged into its final form, now that the edition is known; readers and writers are not held up. */
  finish(source: RecordedSource): Promise<void>;
  /** Makes it current. Runs under the lock: no more than set-based statements. */
  apply(revision: number): Promise<StageCounts>;
  /** Rows passed over on purpose, by reason; final after {@link stage}. */
  readonly leftOut?: ReadonlyMap<string, number>;
  /** What else a careful reader should know; final after {@link apply}. */
  notes?(): readonly string[];
}

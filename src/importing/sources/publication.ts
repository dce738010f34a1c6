import type { ContentClue } from '../edition-clue';
import type { Findings } from '../reading';
import type { SourceCard } from './source-card';

/** What the caller may say about an input that the input does not say itself. */
export interface ReadingOptions {
  /** The measure of a wide file: `trimethoprim_share_of_items`. */
  readonly measure?: string;
  /** Which form to take from a folder that holds both. */
  readonly form?: 'long' | 'wide';
  /** The month of a monthly file whose name does not give it: `2025-05`. */
  readonly month?: string;
  /** The edition as the caller states it: some files say nowhere inside which period they are about. */
  readonly edition?: string;
}

/** What is known of a file when its first record is read. */
export interface ReadingContext {
  /** For messages. */
  readonly where: string;
  readonly path: string | null;
  /** A day after which the file cannot have been published; dates after it are plans. Null when not known. */
  readonly notAfter: string | null;
  readonly options: ReadingOptions;
}

/** Reads one file record by record. */
export interface RecordReader<Row> {
  /** @throws {RowRefusal} when the record as a whole is no row */
  read(cells: readonly string[], line: number, findings: Findings<Row>): void;
  /**
   * Reads plain lines as bytes, where there are so many that text would take too long; of publications that read bytes.
   *
   * @param start where in the bytes the first of them begins
   * @param readOdd reads a line in the ordinary way, as text without its end
   * @returns the number of the line behind the last
   */
  readPlain?(
    bytes: Buffer,
    start: number,
    firstLine: number,
    findings: Findings<Row>,
    readOdd: (text: string, line: number) => void,
  ): number;
  /** Hands on what has been gathered, at the end of the file. */
  end?(findings: Findings<Row>): void;
  /** What a file is taken to be about that does not say so itself, such as the measure of a wide file. */
  subject?(): string;
  /** Told of a line from which no record can be made, and which is refused. */
  missed?(line: number): void;
  /** What the records read so far say about when the file was made. */
  clue(): ContentClue | null;
  /** Remarks for the summary. */
  notes(): readonly string[];
}

/** A kind of published file that can be imported. */
export interface Publication<Row> {
  readonly card: SourceCard;
  readonly hasHeader: boolean;
  /** Whether its reader takes plain lines as bytes. */
  readonly readsBytes?: boolean;
  /** Whether the first records of a file are of this kind. */
  recognise(first: readonly string[][]): boolean;
  /** @throws {ImportInputError} when the header lacks a column that is needed */
  begin(header: readonly string[], context: ReadingContext): RecordReader<Row>;
}

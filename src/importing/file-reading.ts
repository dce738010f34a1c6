import { tellEdition, type Edition } from './edition';
import { ImportInputError } from './errors';
import { decodingNotes, type DecodingAccount, type Input, type PlainBlock } from './input';
import { cutIntoRecords, Findings, RowRefusal, type CsvRecord, type ReadRow } from './reading';
import type { ImportKind, Publication, ReadingContext, ReadingOptions, RecordReader, RowOfKind } from './sources';
import type { InputTable } from './tables-of-input';

const LINE_FEED = 0x0a;

/** What a caller may say about a file beside what the file says. */
export interface RunOptions extends ReadingOptions {
  /** `2025-05`, `2021-01-14` or `2019`; without it the path, then the content is asked. */
  readonly edition?: string;
  /** `YYYY-MM-DD`, when the day of publication is known. */
  readonly publishedOn?: string;
  /** A day after which the file cannot have been published, such as today; the day it was last changed is another. */
  readonly notAfter?: string;
}

/** What became of the rows of a file: `read` is the sum of the other three counts. */
export interface ReadingSummary {
  readonly read: number;
  readonly taken: number;
  readonly rejected: number;
  /** Rows passed over on purpose, for the reasons given in the notes. */
  readonly leftOut: number;
  /** What a careful reader should know: sentences without a full stop. */
  readonly notes: readonly string[];
}

/**
 * One file being read. Loop over it once for its rows and refusals; then ask for the summary, hash and edition.
 *
 * Memory does not grow with the file, but for the keys of a register, which must be unique. Leaving the loop early
 * closes the file.
 */
export class Reading<Kind extends ImportKind = ImportKind> implements AsyncIterable<ReadRow<RowOfKind[Kind]>> {
  private readonly findings = new Findings<RowOfKind[Kind]>();
  private readonly decoding: DecodingAccount = { linesNotUtf8: 0, firstLineNotUtf8: null };
  private readonly context: ReadingContext;
  private reader: RecordReader<RowOfKind[Kind]> | null = null;
  private isBegun = false;
  private taken = 0;
  private rejected = 0;

  constructor(
    readonly kind: Kind,
    private readonly publication: Publication<RowOfKind[Kind]>,
    private readonly input: Input,
    private readonly table: InputTable,
    private readonly options: RunOptions,
    private readonly open?: () => Promise<Reading<Kind>>,
  ) {
    const notAfter = [options.notAfter ?? null, input.modifiedOn].filter((day) => day !== null).sort()[0] ?? null;
    this.context = { where: input.name, path: input.path, notAfter, options };
    if (!publication.hasHeader) this.reader = publication.begin([], this.context);
  }

  /** The path, address or "standard input". */
  get name(): string {
    return this.input.name;
  }

  private get path(): string | null {
    return this.input.path;
  }

  /** Stored bytes read so far, packed or not: against {@link totalBytes}, the progress. */
  get bytesRead(): number {
    return this.input.bytesRead;
  }

  get totalBytes(): number | null {
    return this.input.totalBytes;
  }

  /** SHA-256 of the unpacked bytes, in hexadecimal. @throws {Error} before the end of the loop */
  get sha256(): string {
    return this.input.sha256;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<ReadRow<RowOfKind[Kind]>, void, undefined> {
    if (this.isBegun) throw new Error('a file can be looped over once: open it again');
    this.isBegun = true;
    const { table, decoding, publication } = this;
    for await (const part of publication.readsBytes ? table.plainLinesAndRecords(decoding) : table.records(decoding)) {
      if ('plain' in part) this.readPlain(part);
      else for (const record of part) this.readRecord(record);
      yield* this.found();
    }
    this.reader?.end?.(this.findings);
    yield* this.found();
  }

  private *found(): Generator<ReadRow<RowOfKind[Kind]>> {
    for (const found of this.findings.drain()) {
      if ('row' in found) this.taken += found.rows ?? 1;
      else this.rejected += 1;
      yield found;
    }
  }

  /** Counts so far and remarks; final when the loop has ended. */
  get summary(): ReadingSummary {
    const leftOut = [...this.findings.leftOut];
    const leftOutNotes = leftOut.map(([why, count]) => `left out: ${count.toLocaleString('en-GB')} rows ${why}`);
    const leftOutCount = leftOut.reduce((sum, [, count]) => sum + count, 0);
    return {
      read: this.taken + this.rejected + leftOutCount,
      taken: this.taken,
      rejected: this.rejected,
      leftOut: leftOutCount,
      notes: [...decodingNotes(this.decoding), ...leftOutNotes, ...(this.reader?.notes() ?? [])],
    };
  }

  /** What the file is taken to be about that does not say so itself; null for any other. */
  get subject(): string | null {
    return this.reader?.subject?.() ?? null;
  }

  /** @throws {ImportInputError} EDITION_UNREADABLE, EDITION_CONTRADICTED, EDITION_UNKNOWN */
  get edition(): Edition {
    const { where, path, notAfter } = this.context;
    const { edition, publishedOn } = this.options;
    return tellEdition({ where, path, notAfter, edition, publishedOn, clue: this.reader?.clue() ?? null });
  }

  /**
   * The same file, from its beginning.
   *
   * @throws {ImportInputError} INPUT_NOT_READABLE where what is piped in is gone once it is read
   */
  async again(): Promise<Reading<Kind>> {
    if (this.open !== undefined && this.path !== null) return this.open();
    const sentence = 'has to be read twice, because a later edition is on record: import it from a file';
    throw new ImportInputError('INPUT_NOT_READABLE', this.name, sentence);
  }

  /** Lets go of a file that is not read to its end. */
  async close(): Promise<void> {
    await this.input.close();
  }

  private readPlain(block: PlainBlock): void {
    const { plain } = block;
    const readOdd = (text: string, line: number): void => {
      for (const record of cutIntoRecords(text, line, { isLast: true }).records) this.readRecord(record);
    };
    let start = 0;
    for (; this.reader === null && start < plain.length; block.nextLine++) {
      const found = plain.indexOf(LINE_FEED, start);
      const end = found === -1 ? plain.length : found;
      readOdd(plain.toString('latin1', start, end), block.nextLine);
      start = end + 1;
    }
    if (this.reader === null) return;
    block.nextLine = this.reader.readPlain!(plain, start, block.nextLine, this.findings, readOdd);
  }

  private readRecord(record: CsvRecord): void {
    this.findings.line = record.line;
    try {
      if ('broken' in record) this.reader?.missed?.(record.line);
      if ('broken' in record) throw new RowRefusal(record.broken);
      if (this.reader === null) this.reader = this.publication.begin(record.cells, this.context);
      else this.reader.read(record.cells, record.line, this.findings);
    } catch (error) {
      if (!(error instanceof RowRefusal)) throw error;
      if (this.reader === null) {
        throw new ImportInputError('HEADER_UNUSABLE', this.name, `${error.message} in the header: download it again`);
      }
      this.findings.refuse(error);
    }
  }
}

import { createHash } from 'node:crypto';
import { ImportInputError } from '../errors';
import { CHUNK_BYTES, type ByteSource } from './byte-source';
import { notATable } from './not-a-table';
import { readAhead, replay } from './replay';
import { unpacked } from './unpack';
import { LARGEST_WORKBOOK_BYTES, mayBeWorkbook, sheetsOf, type Sheet } from './workbook';

/** One opened input: its first bytes are known, the rest is read as a stream, once. */
export class Input {
  /** The first unpacked bytes: about 64 KiB, or the whole of a smaller file. */
  head: Buffer = Buffer.alloc(0);
  /** The sheets of a workbook, which is read whole; null for text. */
  sheets: readonly Sheet[] | null = null;
  /** How many stored bytes have been read: against {@link totalBytes}, the progress. */
  bytesRead = 0;
  private readonly rest: AsyncGenerator<Buffer>;
  private digest: string | null = null;

  private constructor(private readonly source: ByteSource) {
    this.rest = unpacked(this.counted(), source.name);
  }

  /**
   * Reads the first bytes and refuses what cannot be a table.
   *
   * @throws {ImportInputError} INPUT_EMPTY, NOT_A_TABLE, and whatever reading and unpacking may throw
   */
  static async open(source: ByteSource): Promise<Input> {
    const input = new Input(source);
    input.head = Buffer.concat(await readAhead(input.rest, CHUNK_BYTES));
    if (mayBeWorkbook(input.head)) return input.asWorkbook();
    const wrong = notATable(input.head);
    if (input.head.length > 0 && wrong === null) return input;
    await input.close();
    if (wrong !== null) throw new ImportInputError('NOT_A_TABLE', input.name, wrong);
    throw new ImportInputError('INPUT_EMPTY', input.name, 'holds nothing: download it again');
  }

  get name(): string {
    return this.source.name;
  }

  get path(): string | null {
    return this.source.path;
  }

  get totalBytes(): number | null {
    return this.source.totalBytes;
  }

  get modifiedOn(): string | null {
    return this.source.modifiedOn;
  }

  /** All unpacked bytes from the beginning. */
  async *unpacked(): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for await (const chunk of replay([this.head], this.rest)) {
      hash.update(chunk);
      yield chunk;
    }
    this.digest = hash.digest('hex');
  }

  /**
   * SHA-256 of the unpacked bytes in hexadecimal, so that a file and its gzipped copy are the same release.
   *
   * @throws {Error} before the last byte has been read
   */
  get sha256(): string {
    if (this.digest === null) throw new Error('the hash of an input is known only when all of it has been read');
    return this.digest;
  }

  /** Lets go of the file or connection. Needed only when the input is not read to its end. */
  async close(): Promise<void> {
    await this.rest.return(undefined);
  }

  private async asWorkbook(): Promise<Input> {
    const rest = await readAhead(this.rest, LARGEST_WORKBOOK_BYTES);
    await this.close();
    const bytes = Buffer.concat([this.head, ...rest]);
    if (bytes.length > LARGEST_WORKBOOK_BYTES) {
      throw new ImportInputError('NOT_A_TABLE', this.name, 'is an archive of more than 32 MiB: unpack it');
    }
    this.sheets = await sheetsOf(bytes, this.name);
    this.digest = createHash('sha256').update(bytes).digest('hex');
    return this;
  }

  private async *counted(): AsyncGenerator<Buffer> {
    for await (const chunk of this.source.bytes) {
      this.bytesRead += chunk.length;
      yield chunk;
    }
  }
}

import { createHash } from 'node:crypto';
import { END_OF_ROWS, cutOff } from './backup-format';

const NEWLINE = 0x0a;
const LONGEST_LINE_BYTES = 1024 * 1024;
const END_AFTER_ROW = Buffer.concat([Buffer.from([NEWLINE]), END_OF_ROWS]);

/** Reads the unpacked bytes of a backup, part by part, and keeps the hash of what has been read. */
export class BackupReader {
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly hash = createHash('sha256');
  private unread: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** Of every byte read so far, in hexadecimal. */
  get sha256(): string {
    return this.hash.copy().digest('hex');
  }

  /** The next line. Null where a line is longer than any of a backup. @throws {BackupUnusable} CUT_OFF */
  async line(): Promise<string | null> {
    let end = this.unread.indexOf(NEWLINE);
    while (end === -1) {
      if (this.unread.length > LONGEST_LINE_BYTES) return null;
      if (!(await this.readMore())) throw cutOff();
      end = this.unread.indexOf(NEWLINE);
    }
    return this.take(end + 1)
      .toString('utf8')
      .slice(0, -1);
  }

  /** The rows of a table, in chunks, up to the line that ends them. @throws {BackupUnusable} CUT_OFF */
  async *rows(): AsyncGenerator<Buffer> {
    while (this.unread.length < END_OF_ROWS.length) if (!(await this.readMore())) throw cutOff();
    if (this.unread.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) {
      this.take(END_OF_ROWS.length);
      return;
    }
    for (;;) {
      const end = this.unread.indexOf(END_AFTER_ROW);
      if (end !== -1) {
        yield this.take(end + 1);
        this.take(END_OF_ROWS.length);
        return;
      }
      // What may be the beginning of the end waits for more.
      const certain = this.unread.length - END_AFTER_ROW.length + 1;
      if (certain > 0) yield this.take(certain);
      if (!(await this.readMore())) throw cutOff();
    }
  }

  /** Whether nothing follows. */
  async isAtEnd(): Promise<boolean> {
    return this.unread.length === 0 && !(await this.readMore());
  }

  private take(bytes: number): Buffer {
    const taken = this.unread.subarray(0, bytes);
    this.unread = this.unread.subarray(bytes);
    this.hash.update(taken);
    return taken;
  }

  private async readMore(): Promise<boolean> {
    const next = await this.chunks.next();
    if (next.done) return false;
    this.unread = this.unread.length === 0 ? next.value : Buffer.concat([this.unread, next.value]);
    return true;
  }
}

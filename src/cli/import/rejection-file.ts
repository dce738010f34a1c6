import { closeSync, openSync, writeSync } from 'node:fs';
import { rejectionReport, type RejectedRow } from '../../importing';
import { CommandFailed } from '../command-failed';

const HEADER = 'line,column,value,reason\n';
const BUFFERED_CHARACTERS = 64 * 1024;

/** The report of refused rows: a table, made when the first row is refused. */
export class RejectionFile {
  private descriptor: number | null = null;
  private unwritten = '';
  /** Its path; null as long as no row was refused, for then there is no report. */
  written: string | null = null;

  constructor(private readonly path: string) {}

  /** @throws {CommandFailed} when it cannot be written */
  add(row: RejectedRow): void {
    if (this.written === null) {
      this.descriptor = this.trying(() => openSync(this.path, 'w'));
      this.written = this.path;
      this.unwritten = HEADER;
    }
    const { line, column = '', value = '', reason } = rejectionReport(row);
    this.unwritten += `${[String(line), column, value, reason].map(cell).join(',')}\n`;
    if (this.unwritten.length > BUFFERED_CHARACTERS) this.flush();
  }

  /** May be called again, and then does nothing. @throws {CommandFailed} when its last rows cannot be written */
  close(): void {
    const { descriptor } = this;
    if (descriptor === null) return;
    try {
      this.flush();
    } finally {
      this.descriptor = null;
      closeSync(descriptor);
    }
  }

  private flush(): void {
    this.trying(() => writeSync(this.descriptor!, this.unwritten));
    this.unwritten = '';
  }

  private trying<Result>(write: () => Result): Result {
    try {
      return write();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const sentence = `the report of refused rows, ${this.path}, cannot be written (${code}): name another file with --report`;
      throw new CommandFailed(sentence, { cause: error });
    }
  }
}

/** As RFC 4180 has it. */
function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

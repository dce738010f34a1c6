import type { Readable, Writable } from 'node:stream';
import type { ProgressStream } from '../importing';

/** What a command reads from and writes to. Answers go to `stdout`, which may be a pipe; everything else to `stderr`. */
export interface Terminal {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: ProgressStream;
}

export const processTerminal: Terminal = process;

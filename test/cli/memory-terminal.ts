import { Readable, Writable } from 'node:stream';
import type { Terminal } from '../../src/cli/terminal';

/** A terminal that nobody watches: what is written to it is kept. */
export interface MemoryTerminal extends Terminal {
  /** Lines written so far. */
  readonly out: string[];
  readonly outBytes: Buffer;
  readonly err: string[];
}

export function memoryTerminal(stdin: string | Buffer = ''): MemoryTerminal {
  const kept = { out: [] as Buffer[], err: '' };
  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: new Writable({
      write(chunk: Buffer, _encoding, done) {
        kept.out.push(chunk);
        done();
      },
    }),
    stderr: { write: (text: string) => void (kept.err += text) },
    get out() {
      return linesOf(Buffer.concat(kept.out).toString());
    },
    get outBytes() {
      return Buffer.concat(kept.out);
    },
    get err() {
      return linesOf(kept.err);
    },
  };
}

import { Readable } from 'node:stream';
import type { Terminal } from '../../src/cli/terminal';

/** A terminal that nobody watches: what is written to it is kept. */
export interface MemoryTerminal extends Terminal {
  /** Lines written so far. */
  readonly out: string[];
  readonly err: string[];
}

export function memoryTerminal(stdin: string | Buffer = ''): MemoryTerminal {
  const kept = { out: '', err: '' };
  const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');
  return {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: { write: (text: string) => void (kept.out += text) },
    stderr: { write: (text: string) => void (kept.err += text) },
    get out() {
      return linesOf(kept.out);
    },
    get err() {
      return linesOf(kept.err);
    },
  };
}

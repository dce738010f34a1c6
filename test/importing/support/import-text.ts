import { Readable } from 'node:stream';
import type { Database } from '../../../src/database';
import {
  findInputs,
  importFile,
  openReading,
  type ImportKind,
  type ImportResult,
  type RejectedRow,
  type RunOptions,
} from '../../../src/importing';

export interface Imported extends ImportResult {
  rejectedRows: RejectedRow[];
}

type Options = RunOptions & { mostRejected?: number };

/** Imports a text, or bytes, as if it were piped in. */
export async function importText(
  database: Database,
  kind: ImportKind,
  content: string | Buffer,
  { mostRejected = 0.01, ...options }: Options = {},
): Promise<Imported> {
  const [place] = await findInputs(kind, '-', options, Readable.from([Buffer.from(content)]));
  const rejectedRows: RejectedRow[] = [];
  const result = await importFile(database, await openReading(kind, place!, options), {
    actor: 'a test',
    mostRejected,
    onRejected: (row) => rejectedRows.push(row),
  });
  return { ...result, rejectedRows };
}

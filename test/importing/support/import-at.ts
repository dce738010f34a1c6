import type { Database } from '../../../src/database';
import {
  findInputs,
  importFile,
  openReading,
  type ImportKind,
  type ImportResult,
  type RunOptions,
} from '../../../src/importing';

/** Imports the one file of a kind at a path. */
export async function importAt(
  database: Database,
  kind: ImportKind,
  path: string,
  { mostRejected = 0.01, ...options }: RunOptions & { mostRejected?: number } = {},
): Promise<ImportResult> {
  const [place] = await findInputs(kind, path, options);
  const reading = await openReading(kind, place!, options);
  return importFile(database, reading, { actor: 'a test', mostRejected });
}

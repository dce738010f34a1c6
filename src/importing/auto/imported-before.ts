import type { Database } from '../../database';

export interface ImportedRelease {
  readonly importer: string;
  readonly edition: string;
  readonly rows: number;
  /** What a file that does not say it itself was taken to be about; null for any other. */
  readonly subject: string | null;
}

/** What was imported of these contents, by hash. */
export async function releasesByHash(
  database: Database,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly ImportedRelease[]>> {
  const rows = await database.rows<ImportedRelease & { sha256: string } & Record<string, unknown>>(
    'select sha256, importer, edition, rows, subject from release where sha256 = any($1)',
    [hashes],
  );
  const byHash = new Map<string, ImportedRelease[]>();
  for (const { sha256, importer, edition, rows: count, subject } of rows) {
    byHash.set(sha256, [...(byHash.get(sha256) ?? []), { importer, edition, rows: count, subject }]);
  }
  return byHash;
}

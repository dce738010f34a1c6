import type { Database } from '../../database';

export interface ImportedRelease {
  readonly importer: string;
  readonly edition: string;
}

/** What was imported of these contents, by hash. */
export async function releasesByHash(
  database: Database,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, readonly ImportedRelease[]>> {
  const rows = await database.rows<{ sha256: string; importer: string; edition: string }>(
    'select sha256, importer, edition from release where sha256 = any($1)',
    [hashes],
  );
  const byHash = new Map<string, ImportedRelease[]>();
  for (const { sha256, importer, edition } of rows) {
    byHash.set(sha256, [...(byHash.get(sha256) ?? []), { importer, edition }]);
  }
  return byHash;
}

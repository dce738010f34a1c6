import { identitiesOf } from '../../../changes';
import type { Transaction } from '../../../database';
import type { EvidenceFile } from './reading/evidence-file';
import type { Evidence } from './reading/read-evidence';

export const IMPORTER = 'evidence';

/** The releases of a set that a file's rows may have come from, as SQL. */
export const releasesOf = (file: string, setId: number): string =>
  `(select node_id from release where importer = '${IMPORTER}' and file = '${file}' and source_id = ${setId})`;

/** The files that a set was last loaded from: their hashes by name. */
export async function loadedFiles(transaction: Transaction, setId: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await transaction.query<{ file: string; sha256: string }>(
    `select distinct on (file) file, sha256 from release where importer = $1 and source_id = $2 order by file, recorded_in desc`,
    [IMPORTER, setId],
  );
  return new Map(rows.map(({ file, sha256 }) => [file, sha256]));
}

/** A file that becomes part of the record, with the identity of its release. */
export interface FileRelease {
  readonly file: EvidenceFile;
  readonly edition: string;
  readonly releaseId: number;
}

/** Gives each file its release. A file that returns to what it once was is issued again. */
export async function nameReleases(
  transaction: Transaction,
  evidence: Evidence,
  files: readonly EvidenceFile[],
): Promise<FileRelease[]> {
  const named: { file: EvidenceFile; edition: string; key: string }[] = [];
  for (const file of files) {
    const { rows } = await transaction.query<{ count: number }>(
      'select count(*)::int as count from release where importer = $1 and sha256 = $2 and starts_with(edition, $3)',
      [IMPORTER, file.sha256, evidence.edition],
    );
    const issue = rows[0]!.count === 0 ? '' : ` (${rows[0]!.count + 1})`;
    const edition = `${evidence.edition}${issue}`;
    named.push({ file, edition, key: `${IMPORTER}/${edition}/${file.name}/${file.sha256.slice(0, 12)}` });
  }
  const ids = await identitiesOf(
    transaction,
    'RELEASE',
    named.map(({ key }) => key),
  );
  return named.map(({ file, edition, key }) => ({ file, edition, releaseId: ids.get(key)! }));
}

/** Records what was loaded. Rows refer to it, so it comes before them. */
export async function recordReleases(
  transaction: Transaction,
  evidence: Evidence,
  setId: number,
  releases: readonly FileRelease[],
  revision: number,
): Promise<void> {
  for (const { file, edition, releaseId } of releases) {
    await transaction.query(
      `insert into release (node_id, source_id, importer, edition, file, sha256, published_earliest, published_latest,
         rows, taken, rejected, recorded_in)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $8, 0, $9)`,
      [releaseId, setId, IMPORTER, edition, file.name, file.sha256, evidence.edition, file.lines.length, revision],
    );
  }
}

import type { Transaction } from '../../database';
import type { Edition } from '../edition';
import type { Reading } from '../file-reading';

/** What is known of a file that becomes part of the record. */
export interface ReleaseFacts {
  releaseId: number;
  sourceId: number;
  revision: number;
  rows: number;
  taken: number;
  rejected: number;
}

/** Rows carry their release before its name is known, which only the end of the file tells: so its number comes first. */
export async function reserveIdentity(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('node', 'id'))::integer as id`,
  );
  return rows[0]!.id;
}

/**
 * Whether the file was imported before, as being about the same. Where only its content says which edition it is, its bytes decide: what counts as
 * announced and what as past depends on the day on which a copy was made.
 */
export async function wasImported(transaction: Transaction, reading: Reading, edition: Edition): Promise<boolean> {
  const { rowCount } = await transaction.query(
    'select from release where importer = $1 and sha256 = $2 and (edition = $3 or $4) and subject is not distinct from $5',
    [reading.kind, reading.sha256, edition.edition, edition.toldBy === 'CONTENT', reading.subject],
  );
  return rowCount !== 0;
}

/** Gives the reserved number its name. Rows refer to it, so it comes before them. */
export async function recordRelease(
  transaction: Transaction,
  reading: Reading,
  edition: Edition,
  { releaseId, sourceId, revision, rows, taken, rejected }: ReleaseFacts,
): Promise<void> {
  const file = nameOfFile(reading.name);
  const about = reading.subject === null ? '' : `/${reading.subject}`;
  const key = `${reading.kind}/${edition.edition}/${file}/${reading.sha256.slice(0, 12)}${about}`;
  await transaction.query(`insert into node (id, kind, key) overriding system value values ($1, 'RELEASE', $2)`, [
    releaseId,
    key,
  ]);
  await transaction.query(
    `insert into release (node_id, source_id, importer, edition, file, sha256, published_earliest, published_latest, rows, taken, rejected, recorded_in, subject)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      releaseId,
      sourceId,
      reading.kind,
      edition.edition,
      file,
      reading.sha256,
      edition.publishedEarliest,
      edition.publishedLatest,
      rows,
      taken,
      rejected,
      revision,
      reading.subject,
    ],
  );
}

/** The record keeps the name of a file, not where it lay on somebody's machine; of an address no query either. */
export function nameOfFile(name: string): string {
  const path = /^https?:\/\//i.test(name) ? new URL(name).pathname : name;
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? name;
}

import { identitiesOf } from '../../changes';
import type { Transaction } from '../../database';
import { publicationDay, SOURCE_KEY } from '../writing';
import type { World } from '../world';

/** The importer that files of a simulation are recorded under. */
export const IMPORTER = 'simulate';

/** A file of a simulation that becomes part of the record. */
export interface SimulatedFile {
  name: string;
  /** Of its bytes, in hexadecimal. */
  sha256: string;
  rows: number;
  releaseId: number;
}

/** A number for the release of a file, which rows carry before the file is read to its end. */
export async function reserveReleases(transaction: Transaction, count: number): Promise<number[]> {
  const { rows } = await transaction.query<{ id: number }>(
    `select nextval(pg_get_serial_sequence('node', 'id'))::integer as id from generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ id }) => id);
}

/** How often simulations were loaded before. */
export async function loadedBefore(transaction: Transaction): Promise<number> {
  const { rows } = await transaction.query<{ count: number }>(
    'select count(distinct recorded_in)::int as count from release where importer = $1',
    [IMPORTER],
  );
  return rows[0]!.count;
}

/** Rows refer to releases, so these come before them. */
export async function recordReleases(
  transaction: Transaction,
  world: World,
  files: readonly SimulatedFile[],
  issue: number,
  revision: number,
): Promise<void> {
  const sourceId = (await identitiesOf(transaction, 'SOURCE', [SOURCE_KEY], () => true)).get(SOURCE_KEY)!;
  // A simulation may return after another one: then it is issued again.
  const edition = `seed ${world.parameters.seed}${issue === 1 ? '' : ` (${issue})`}`;
  for (const { name, sha256, rows, releaseId } of files) {
    await transaction.query(`insert into node (id, kind, key) overriding system value values ($1, 'RELEASE', $2)`, [
      releaseId,
      `${IMPORTER}/${edition}/${name}/${sha256.slice(0, 12)}`,
    ]);
    await transaction.query(
      `insert into release (node_id, source_id, importer, edition, file, sha256, published_earliest, published_latest,
         rows, taken, rejected, recorded_in)
       values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $8, 0, $9)`,
      [releaseId, sourceId, IMPORTER, edition, name, sha256, publicationDay(world), rows, revision],
    );
  }
}

/** Whether the simulation that stands has these very files. */
export async function stands(
  transaction: Transaction,
  files: readonly Omit<SimulatedFile, 'releaseId'>[],
): Promise<boolean> {
  const { rows } = await transaction.query<{ file: string; sha256: string }>(
    `select file, sha256 from release where importer = $1
     and recorded_in = (select max(recorded_in) from release where importer = $1)`,
    [IMPORTER],
  );
  const loaded = new Map(rows.map(({ file, sha256 }) => [file, sha256]));
  return files.every(({ name, sha256 }) => loaded.get(name) === sha256);
}

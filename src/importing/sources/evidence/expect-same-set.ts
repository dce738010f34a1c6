import type { Transaction } from '../../../database';
import type { EvidenceSet } from './evidence-set';
import { EvidenceInvalid } from './problems';
import type { Evidence } from './reading/read-evidence';
import { releasesOf } from './releases';
import { SOURCES_FILE } from './tables';

/**
 * An edition of a set says what still stands of it, so a folder that is another set, or has lost a table, would withdraw what
 * it never meant.
 *
 * @param loaded  the names of the tables that the set has had
 * @throws {EvidenceInvalid}
 */
export async function expectSameSet(
  transaction: Transaction,
  { folder, files }: Evidence,
  { name }: EvidenceSet,
  setId: number,
  loaded: readonly string[],
): Promise<void> {
  const missing = loaded.filter((file) => !files.some((present) => present.name === file));
  if (missing.length > 0) {
    const reason = `the evidence set ${name} had this table: copy it again, or keep its headings alone to withdraw its rows`;
    throw new EvidenceInvalid(
      folder,
      missing.map((file) => ({ file, line: null, reason })),
    );
  }
  const { rows } = await transaction.query<{ key: string }>(
    `select n.key from source_current s join node n on n.id = s.node_id
     where s.release_id in ${releasesOf(SOURCES_FILE, setId)} and s.node_id <> $1`,
    [setId],
  );
  const standing = new Set(rows.map(({ key }) => key));
  const ids = files.find((file) => file.name === SOURCES_FILE)!.lines.map(({ cells }) => cells['source_id']!);
  if (standing.size === 0 || ids.some((id) => standing.has(id))) return;
  const reason = `none of its sources is among those of the evidence set ${name} on record: give this set a name of its own with --set`;
  throw new EvidenceInvalid(folder, [{ file: SOURCES_FILE, line: null, reason }]);
}

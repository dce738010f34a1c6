import { basename, join, resolve } from 'node:path';
import type { Database } from '../../../database';
import { bundledSet, ownSet, type EvidenceSet } from './evidence-set';
import { EvidenceInvalid } from './problems';
import { fileText } from './reading/file-text';
import { Unreadable } from './reading/unreadable';
import { IMPORTER } from './releases';
import { SOURCES_FILE } from './tables';

/**
 * Which set the tables of a folder are: that of the name given; else the one on record, or bundled, whose sources they have byte
 * for byte; else one that is called like the folder.
 *
 * @param bundledFolder  where the evidence lies that comes with Wulfrun
 * @throws {EvidenceInvalid} when neither the name given nor that of the folder can be one
 */
export async function setOfFolder(
  database: Database,
  folder: string,
  bundledFolder: string,
  name?: string,
): Promise<EvidenceSet> {
  if (name !== undefined) return named(folder, name);
  const sha256 = await hashOfSources(folder);
  if (sha256 !== null && sha256 === (await hashOfSources(bundledFolder))) return bundledSet;
  const [known] = await database.rows<{ key: string }>(
    `select n.key from release r join node n on n.id = r.source_id
     where r.importer = '${IMPORTER}' and r.file = $1 and r.sha256 = $2 order by r.recorded_in desc limit 1`,
    [SOURCES_FILE, sha256],
  );
  if (known?.key === bundledSet.sourceKey) return bundledSet;
  const ownName = known?.key.replace(/^EVIDENCE-/, '');
  return named(folder, ownName ?? basename(resolve(folder)).replace(/[^A-Za-z0-9]+/g, '-'));
}

function named(folder: string, name: string): EvidenceSet {
  const set = ownSet(name);
  if (set !== null) return set;
  const reason = `"${name}" cannot name a set of one's own: give one with --set, letters and digits in words joined by hyphens, other than ${bundledSet.name}`;
  throw new EvidenceInvalid(folder, [{ file: 'the folder', line: null, reason }]);
}

async function hashOfSources(folder: string): Promise<string | null> {
  try {
    return (await fileText(join(folder, SOURCES_FILE))).sha256;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

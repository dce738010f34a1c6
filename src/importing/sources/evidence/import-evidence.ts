import { identitiesOf } from '../../../changes';
import { inTransaction, type Database } from '../../../database';
import type { EvidenceSet } from './evidence-set';
import { loadEvidence, type EvidenceLoadResult } from './load-evidence';
import { readEvidence } from './reading/read-evidence';
import { loadedFiles } from './releases';
import { setOfFolder } from './set-of-folder';

export interface EvidenceImport extends EvidenceLoadResult {
  set: EvidenceSet;
  /** What a careful reader should know: sentences without a full stop. */
  notes: readonly string[];
}

/**
 * Imports the tables of evidence in a folder as an edition of their set. Those of the set that comes with Wulfrun are taken only
 * where the record has none of it: each start brings its own edition, and an older copy would undo that.
 *
 * @param bundledFolder  where the evidence lies that comes with Wulfrun
 * @param setName        the set, where neither its sources nor the folder's name should decide
 * @throws {EvidenceInvalid} when anything is wrong with any row; nothing is written then
 */
export async function importEvidence(
  database: Database,
  folder: string,
  bundledFolder: string,
  setName?: string,
): Promise<EvidenceImport> {
  const set = await setOfFolder(database, folder, bundledFolder, setName);
  const standing = set.isBundled ? await filesOnRecord(database, set) : new Map<string, string>();
  if (standing.size === 0) return { ...(await loadEvidence(database, folder, set)), set, notes: [] };
  const { edition, files, tables } = await readEvidence(folder);
  const others = files.filter(({ name, sha256 }) => standing.get(name) !== sha256).map(({ name }) => name);
  return {
    set,
    alreadyLoaded: true,
    revision: null,
    counts: Object.fromEntries(tables.map(({ table, rows }) => [table.table, rows.length])),
    edition,
    files: files.map(({ name, lines }) => ({ file: name, rows: lines.length, changes: null })),
    notes: [
      `this is the evidence that comes with Wulfrun, which the record holds: ${files.length - others.length} of ${files.length} tables are the same`,
      ...others.map((name) => `${name} is another edition of it, not taken: the one that comes with Wulfrun stands`),
    ],
  };
}

async function filesOnRecord(database: Database, { sourceKey }: EvidenceSet): Promise<ReadonlyMap<string, string>> {
  return inTransaction(database, async (transaction) => {
    const setId = (await identitiesOf(transaction, 'SOURCE', [sourceKey])).get(sourceKey)!;
    return loadedFiles(transaction, setId);
  });
}

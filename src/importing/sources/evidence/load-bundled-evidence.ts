import { applyStage, recordRevision, RevisionKind } from '../../../changes';
import { inTransaction, type Database, type Transaction } from '../../../database';
import { waitForOtherFiles } from '../../one-at-a-time';
import { explainRefusal } from './explain-refusal';
import { leaveLaterStatements } from './leave-later-statements';
import { nodeNumbers } from './node-numbers';
import { readEvidence, type Evidence } from './reading/read-evidence';
import { changedFiles, nameReleases, recordReleases, releasesOf, type FileRelease } from './releases';
import { stageTable } from './stage-evidence';
import { revisionSummary } from './revision-summary';
import { versionedTable } from './tables';

export interface EvidenceLoadResult {
  /** Whether every file was in the record already, so that nothing was to be done. */
  alreadyLoaded: boolean;
  /** The revision that this load made, or null when it made none. */
  revision: number | null;
  /** Rows of the files, by table. */
  counts: Record<string, number>;
}

/**
 * Loads the curated evidence of a folder as one revision. Files that are in the record already are left alone; of a file that
 * has changed, changed rows supersede what stood, rows that it no longer holds are withdrawn, and the others stay.
 *
 * @throws {EvidenceInvalid} when anything is wrong with any row; nothing is written then
 */
export async function loadBundledEvidence(database: Database, folder: string): Promise<EvidenceLoadResult> {
  const evidence = await readEvidence(folder);
  const counts = Object.fromEntries(evidence.tables.map(({ table, rows }) => [table.table, rows.length]));
  let releases: FileRelease[] = [];
  const load = async (transaction: Transaction): Promise<number | null> => {
    // Two processes that start together both find the record empty: the second waits, and finds it loaded.
    await waitForOtherFiles(transaction);
    const files = await changedFiles(transaction, evidence.files);
    if (files.length === 0) return null;
    releases = await nameReleases(transaction, evidence, files);
    await stage(transaction, evidence, releases);
    const about = { kind: RevisionKind.EVIDENCE, actor: 'wulfrun', summary: revisionSummary(evidence, files) };
    return recordRevision(transaction, about, (number) => apply(transaction, evidence, releases, number));
  };
  const revision = await inTransaction(database, load).catch((error: unknown) => {
    throw explainRefusal(error, evidence, releases) ?? error;
  });
  return { alreadyLoaded: revision === null, revision, counts };
}

async function stage(transaction: Transaction, evidence: Evidence, releases: readonly FileRelease[]): Promise<void> {
  const resolve = await nodeNumbers(transaction, evidence);
  for (const { file, releaseId } of releases) {
    for (const rows of evidence.tables) {
      if (rows.table.file === file.name) await stageTable(transaction, evidence, rows, releaseId, resolve);
    }
  }
}

async function apply(
  transaction: Transaction,
  evidence: Evidence,
  releases: readonly FileRelease[],
  revision: number,
): Promise<void> {
  await recordReleases(transaction, evidence, releases, revision);
  const changed = new Set(releases.map(({ file }) => file.name));
  for (const { table } of evidence.tables) {
    if (!changed.has(table.file)) continue;
    await leaveLaterStatements(transaction, versionedTable(table), table.file);
    await applyStage(transaction, versionedTable(table), revision, {
      withdraw: `t.release_id in ${releasesOf(table.file)}`,
    });
  }
}

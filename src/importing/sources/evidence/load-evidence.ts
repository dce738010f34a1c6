import { applyStage, identitiesOf, recordRevision, RevisionKind, type StageCounts } from '../../../changes';
import { inTransaction, type Database, type Transaction } from '../../../database';
import { waitForOtherFiles } from '../../one-at-a-time';
import { expectNoClash } from './clashes';
import { bundledSet, type EvidenceSet } from './evidence-set';
import { explainRefusal } from './explain-refusal';
import { expectSameSet } from './expect-same-set';
import { leaveLaterStatements } from './leave-later-statements';
import { nodeNumbers } from './node-numbers';
import { keysOfOthers } from './keys-of-others';
import type { EvidenceFile } from './reading/evidence-file';
import { readEvidence, type Evidence } from './reading/read-evidence';
import { loadedFiles, nameReleases, recordReleases, releasesOf, type FileRelease } from './releases';
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
  /** The day of compilation. */
  edition: string;
  files: readonly EvidenceFileResult[];
}

/** What became of one table of the evidence. */
export interface EvidenceFileResult {
  file: string;
  rows: number;
  /** What its rows, and lists within them, changed; null for a file that was in the record already. */
  changes: StageCounts | null;
}

/** A set of evidence on its way into the record. */
interface Load {
  evidence: Evidence;
  set: EvidenceSet;
  /** The identity of the source that the compilation is. */
  setId: number;
  releases: readonly FileRelease[];
}

/**
 * Loads the curated evidence that comes with Wulfrun as one revision. Files that are in the record already are left alone; of a
 * file that has changed, changed rows supersede what stood, rows that it no longer holds are withdrawn, and the others stay.
 *
 * @throws {EvidenceInvalid} when anything is wrong with any row; nothing is written then
 */
export function loadBundledEvidence(database: Database, folder: string): Promise<EvidenceLoadResult> {
  return loadEvidence(database, folder, bundledSet);
}

/**
 * The same for any set. A set of one's own may lack tables and speak of what the record holds already; a row under a key that
 * another set states is refused.
 *
 * @throws {EvidenceInvalid} when anything is wrong with any row; nothing is written then
 */
export async function loadEvidence(database: Database, folder: string, set: EvidenceSet): Promise<EvidenceLoadResult> {
  const evidence = await readEvidence(folder, set.isBundled ? null : keysOfOthers(database, set));
  let releases: FileRelease[] = [];
  const changes = new Map<string, StageCounts>();
  const load = async (transaction: Transaction): Promise<number | null> => {
    // Two processes that start together both find the record empty: the second waits, and finds it loaded.
    await waitForOtherFiles(transaction);
    const setId = (await identitiesOf(transaction, 'SOURCE', [set.sourceKey])).get(set.sourceKey)!;
    const files = await changedFiles(transaction, evidence, set, setId);
    if (files.length === 0) return null;
    releases = await nameReleases(transaction, evidence, files);
    const run: Load = { evidence, set, setId, releases };
    await stage(transaction, run);
    const about = { kind: RevisionKind.EVIDENCE, actor: 'wulfrun', summary: revisionSummary(evidence, set, files) };
    return recordRevision(transaction, about, (number) => apply(transaction, run, number, changes));
  };
  const revision = await inTransaction(database, load).catch((error: unknown) => {
    throw explainRefusal(error, evidence, releases) ?? error;
  });
  return {
    alreadyLoaded: revision === null,
    revision,
    counts: Object.fromEntries(evidence.tables.map(({ table, rows }) => [table.table, rows.length])),
    edition: evidence.edition,
    files: evidence.files.map(({ name, lines }) => ({
      file: name,
      rows: lines.length,
      changes: changes.get(name) ?? null,
    })),
  };
}

/** The files that are not as they were when they were last loaded. */
async function changedFiles(
  transaction: Transaction,
  evidence: Evidence,
  set: EvidenceSet,
  setId: number,
): Promise<EvidenceFile[]> {
  const loaded = await loadedFiles(transaction, setId);
  const files = evidence.files.filter(({ name, sha256 }) => loaded.get(name) !== sha256);
  if (!set.isBundled && files.length > 0) await expectSameSet(transaction, evidence, set, setId, [...loaded.keys()]);
  return files;
}

async function stage(transaction: Transaction, { evidence, set, setId, releases }: Load): Promise<void> {
  const resolve = await nodeNumbers(transaction, evidence, set);
  for (const { file, releaseId } of releases) {
    for (const rows of evidence.tables) {
      if (rows.table.file === file.name) await stageTable(transaction, evidence, set, rows, releaseId, resolve);
    }
  }
  await expectNoClash(transaction, evidence, setId, releases);
}

async function apply(
  transaction: Transaction,
  { evidence, setId, releases }: Load,
  revision: number,
  changes: Map<string, StageCounts>,
): Promise<void> {
  await recordReleases(transaction, evidence, setId, releases, revision);
  const changed = new Set(releases.map(({ file }) => file.name));
  for (const { table } of evidence.tables) {
    if (!changed.has(table.file)) continue;
    const ofFile = releasesOf(table.file, setId);
    await leaveLaterStatements(transaction, versionedTable(table), ofFile);
    const withdraw = `t.release_id in ${ofFile}`;
    const counts = await applyStage(transaction, versionedTable(table), revision, { withdraw });
    changes.set(table.file, sum(changes.get(table.file), counts));
  }
}

function sum(before: StageCounts | undefined, counts: StageCounts): StageCounts {
  if (before === undefined) return counts;
  return {
    added: before.added + counts.added,
    changed: before.changed + counts.changed,
    unchanged: before.unchanged + counts.unchanged,
    withdrawn: before.withdrawn + counts.withdrawn,
  };
}

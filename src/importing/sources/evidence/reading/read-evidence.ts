import type { Day } from '../../../../time';
import { EvidenceInvalid, Problems } from '../problems';
import { crossChecks } from '../rules';
import { evidenceFiles, evidenceTables, type EvidenceTable } from '../tables';
import { readEvidenceFile, type EvidenceFile } from './evidence-file';
import { headingsOf } from './header';
import { checkReferences, knownKeys, type KnownKeys } from './identities';
import { readTableRows, type EvidenceRow } from './table-rows';

/** The rows of one table. */
export interface EvidenceRows {
  readonly table: EvidenceTable;
  readonly rows: readonly EvidenceRow[];
}

/** The whole evidence: read, and found to be sound. */
export interface Evidence {
  readonly folder: string;
  /** The day of compilation: the latest that an undated page can be from. */
  readonly edition: Day;
  readonly files: readonly EvidenceFile[];
  readonly tables: readonly EvidenceRows[];
  readonly known: KnownKeys;
}

/**
 * Reads all files of a folder and checks every row, by itself and against the others.
 *
 * @throws {EvidenceInvalid} with everything that is wrong
 */
export async function readEvidence(folder: string): Promise<Evidence> {
  const problems = new Problems();
  const read = await Promise.all(
    evidenceFiles.map((name) => readEvidenceFile(folder, name, headingsOf(name, evidenceTables), problems)),
  );
  const files = read.filter((file) => file !== null);
  const linesOf = (name: string) => files.find((file) => file.name === name)?.lines ?? [];
  const tables = evidenceTables.map((table) => ({ table, rows: readTableRows(table, linesOf(table.file), problems) }));
  const known = knownKeys(evidenceTables, files);
  // Where a file is missing, everything that refers to its rows would be reported as well.
  if (files.length === evidenceFiles.length) {
    for (const { table, rows } of tables) checkReferences(table, rows, known, problems);
    crossChecks(linesOf, problems);
  }
  problems.throwIfAny(folder, evidenceFiles);
  return { folder, edition: compilationDay(linesOf('sources.csv'), folder), files, tables, known };
}

function compilationDay(sources: EvidenceFile['lines'], folder: string): Day {
  const latest = sources
    .map(({ cells }) => cells.published_latest!)
    .sort()
    .at(-1);
  if (latest !== undefined) return latest;
  throw new EvidenceInvalid(folder, [{ file: 'sources.csv', line: null, reason: 'holds no row: copy it again' }]);
}

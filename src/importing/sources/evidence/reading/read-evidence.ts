import { readdir } from 'node:fs/promises';
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
  await expectFolder(folder);
  const problems = new Problems();
  const read = await Promise.all(
    evidenceFiles.map((name) => readEvidenceFile(folder, name, headingsOf(name, evidenceTables), problems)),
  );
  const files = read.filter((file) => file !== null);
  const linesOf = (name: string) => files.find((file) => file.name === name)?.lines ?? [];
  const tables = evidenceTables.map((table) => ({ table, rows: readTableRows(table, linesOf(table.file), problems) }));
  const known = knownKeys(evidenceTables, files);
  // Where rows are missing, everything that refers to them would be reported as well.
  if (files.length === evidenceFiles.length && files.every(({ isWhole }) => isWhole)) {
    for (const { table, rows } of tables) checkReferences(table, rows, known, problems);
    crossChecks(linesOf, problems);
  }
  problems.throwIfAny(folder, evidenceFiles);
  return { folder, edition: compilationDay(linesOf('sources.csv')), files, tables, known };
}

async function expectFolder(folder: string): Promise<void> {
  try {
    await readdir(folder);
  } catch (error) {
    const reason = `cannot be read (${(error as NodeJS.ErrnoException).code}): check the path`;
    throw new EvidenceInvalid(folder, [{ file: 'the folder', line: null, reason }]);
  }
}

/** Undated pages end at the day of compilation, so no source can be later. */
function compilationDay(sources: EvidenceFile['lines']): Day {
  return sources.reduce(
    (latest, { cells }) => (cells.published_latest! > latest ? cells.published_latest! : latest),
    '',
  );
}

import { readdir } from 'node:fs/promises';
import type { NodeKind } from '../../../../changes';
import type { Day } from '../../../../time';
import { EvidenceInvalid, Problems } from '../problems';
import { crossChecks } from '../rules';
import { evidenceFiles, evidenceTables, SOURCES_FILE, type EvidenceTable } from '../tables';
import { readEvidenceFile, type EvidenceFile } from './evidence-file';
import { headingsOf } from './header';
import { checkReferences, knownKeys, unknownKeys, type KnownKeys } from './identities';
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

/** What a set of evidence may leave to others. */
export interface LeftToOthers {
  /** Which of these keys the record holds already, from somebody else. */
  keysOnRecord(kind: NodeKind, keys: readonly string[]): Promise<readonly string[]>;
}

/**
 * Reads all files of a folder and checks every row, by itself and against the others.
 *
 * @param others  given for a set that need not be complete: it may lack tables, but for its sources, have tables without rows, and
 *                speak of what the record holds already. Without it every table must be there, and everything that is spoken of.
 * @throws {EvidenceInvalid} with everything that is wrong
 */
export async function readEvidence(folder: string, others: LeftToOthers | null = null): Promise<Evidence> {
  const present = await namesIn(folder);
  const problems = new Problems();
  const wanted = evidenceFiles.filter((name) => others === null || name === SOURCES_FILE || present.includes(name));
  const read = await Promise.all(
    wanted.map((name) =>
      readEvidenceFile(folder, name, headingsOf(name, evidenceTables), problems, { mayBeEmpty: others !== null }),
    ),
  );
  const files = read.filter((file) => file !== null);
  const linesOf = (name: string) => files.find((file) => file.name === name)?.lines ?? [];
  const tables = evidenceTables
    .filter(({ file }) => wanted.includes(file))
    .map((table) => ({ table, rows: readTableRows(table, linesOf(table.file), problems) }));
  const known = knownKeys(evidenceTables, files);
  for (const [kind, keys] of others === null ? [] : unknownKeys(tables, known)) {
    for (const key of await others!.keysOnRecord(kind, [...keys])) known.get(kind)!.add(key);
  }
  // Where rows are missing, everything that refers to them would be reported as well.
  if (files.length === wanted.length && files.every(({ isWhole }) => isWhole)) {
    for (const { table, rows } of tables) checkReferences(table, rows, known, problems);
    crossChecks(linesOf, problems);
  }
  problems.throwIfAny(folder, evidenceFiles);
  return { folder, edition: compilationDay(linesOf(SOURCES_FILE)), files, tables, known };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
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

import { DatabaseError } from 'pg';
import { NodeReference } from './fields';
import { EvidenceInvalid, type EvidenceProblem } from './problems';
import type { Evidence } from './reading/read-evidence';
import type { FileRelease } from './releases';

const INTEGRITY_VIOLATED = '23';
// The detail of a violated constraint is the row, cut short cell by cell; it ends in the columns of provenance and revision.
const ROW_IN_DETAIL = /, (\d+), (\d+), \d+, \d+\)\.$/;

/**
 * The database has rules of its own, and the last word. What it refuses is told with file and line where the row can be made
 * out: from the file and line that each row carries, or from the keys in the sentence of a rule that looks at several rows.
 *
 * @returns undefined when the error is something else
 */
export function explainRefusal(
  error: unknown,
  evidence: Evidence,
  releases: readonly FileRelease[],
): EvidenceInvalid | undefined {
  if (!(error instanceof DatabaseError) || !error.code?.startsWith(INTEGRITY_VIOLATED)) return undefined;
  const found = refusedRow(error, releases) ?? rowsNamed(error, evidence);
  return new EvidenceInvalid(evidence.folder, found, { cause: error });
}

function refusedRow(error: DatabaseError, releases: readonly FileRelease[]): EvidenceProblem[] | undefined {
  const [, releaseId, line] = ROW_IN_DETAIL.exec(error.detail ?? '') ?? [];
  const release = releases.find((candidate) => String(candidate.releaseId) === releaseId);
  return release && [{ file: release.file.name, line: Number(line), reason: error.message }];
}

function rowsNamed(error: DatabaseError, { tables }: Evidence): EvidenceProblem[] {
  const meant = tables.find(({ table }) => table.table === error.table);
  if (meant === undefined) return [{ file: 'the files together', line: null, reason: error.message }];
  const words = error.message.split(/[\s()]+/);
  const file = meant.table.file;
  const named = meant.rows.filter(({ values: [id] }) => id instanceof NodeReference && words.includes(id.key));
  if (named.length === 0) return [{ file, line: null, reason: error.message }];
  return named.map(({ line }) => ({ file, line, reason: error.message }));
}

import { join } from 'node:path';
import { csvRecords, type CsvRecord } from '../../../reading';
import type { Cells } from '../fields';
import type { Problems } from '../problems';
import { fileText } from './file-text';
import { headerProblems, type Headings } from './header';
import { Unreadable } from './unreadable';

/** One line of a file, with its cells by heading. */
export interface EvidenceLine {
  readonly line: number;
  readonly cells: Cells;
}

/** One file as it lies in the folder. */
export interface EvidenceFile {
  readonly name: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly sha256: string;
  readonly lines: readonly EvidenceLine[];
  /** Whether a row could be made out of every record. */
  readonly isWhole: boolean;
}

/** Reads one file; null when no rows can be made out. What is wrong goes to `problems`. */
export async function readEvidenceFile(
  folder: string,
  name: string,
  headings: Headings,
  problems: Problems,
  { mayBeEmpty }: { mayBeEmpty: boolean },
): Promise<EvidenceFile | null> {
  try {
    const { text, sha256 } = await fileText(join(folder, name));
    const [header, ...records] = await recordsOf(text);
    if (header === undefined || 'broken' in header) throw new Unreadable(1, header?.broken ?? 'expected headings');
    const wrong = headerProblems(header.cells, headings);
    wrong.forEach((reason) => problems.add(name, 1, reason));
    if (wrong.length > 0) return null;
    // Taken at its word, such a file would withdraw a whole table.
    if (records.length === 0 && !mayBeEmpty) throw new Unreadable(null, 'holds headings and no row: copy it again');
    const lines = records.flatMap((record) => {
      const reason = whyNoRow(record, header.cells.length);
      if (reason !== null) problems.add(name, record.line, reason);
      return reason === null ? [toLine(record, header.cells, headings)] : [];
    });
    return { name, sha256, lines, isWhole: lines.length === records.length };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    problems.add(name, error.line, error.message);
    return null;
  }
}

async function recordsOf(text: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const batch of csvRecords(oneBlock(text))) records.push(...batch);
  return records;
}

async function* oneBlock(text: string): AsyncGenerator<string> {
  yield text;
}

function whyNoRow(record: CsvRecord, columns: number): string | null {
  if ('broken' in record) return record.broken;
  const { length } = record.cells;
  return length === columns ? null : `the row has ${length} cells: expected ${columns}, as in the header`;
}

function toLine(record: CsvRecord, header: readonly string[], { newer }: Headings): EvidenceLine {
  const cells = 'cells' in record ? record.cells : [];
  const absent = newer.map((heading) => [heading, ''] as const);
  const given = header.map((heading, at) => [heading, cells[at]!] as const);
  return { line: record.line, cells: Object.fromEntries([...absent, ...given]) };
}

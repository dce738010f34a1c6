import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { csvRecords, type CsvRecord } from '../../../reading';
import type { Cells } from '../fields';
import type { Problems } from '../problems';
import { headerProblems, type Headings } from './header';
import { NotUtf8, strictUtf8 } from './utf8';

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
}

/** Reads one file; null when it cannot be made out at all. What is wrong goes to `problems`. */
export async function readEvidenceFile(
  folder: string,
  name: string,
  headings: Headings,
  problems: Problems,
): Promise<EvidenceFile | null> {
  const refuse = (line: number | null, reason: string): null => (problems.add(name, line, reason), null);
  let bytes: Buffer;
  let text: string;
  try {
    bytes = await readFile(join(folder, name));
    text = strictUtf8(bytes);
  } catch (error) {
    if (error instanceof NotUtf8) return refuse(error.line, 'the bytes are not UTF-8: save the file in that encoding');
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return refuse(null, code === 'ENOENT' ? 'there is no such file: copy it again' : `cannot be read (${code})`);
  }
  if (text === '') return refuse(null, 'holds nothing: copy it again');
  if (text.startsWith('\uFEFF')) return refuse(1, 'begins with a byte order mark: save it as UTF-8 without');
  if (!text.endsWith('\n'))
    problems.add(name, text.split('\n').length, 'the file ends in the middle of a line: copy it again');

  const [header, ...records] = await recordsOf(text);
  if (header === undefined || 'broken' in header) return refuse(1, header?.broken ?? 'expected a row of headings');
  const wrong = headerProblems(header.cells, headings);
  wrong.forEach((reason) => problems.add(name, 1, reason));
  if (wrong.length > 0) return null;
  const lines = records.flatMap((record) =>
    toLine(record, header.cells, headings, (reason) => refuse(record.line, reason)),
  );
  return { name, sha256: createHash('sha256').update(bytes).digest('hex'), lines };
}

async function recordsOf(text: string): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  for await (const batch of csvRecords(oneBlock(text))) records.push(...batch);
  return records;
}

async function* oneBlock(text: string): AsyncGenerator<string> {
  yield text;
}

function toLine(
  record: CsvRecord,
  header: readonly string[],
  headings: Headings,
  refuse: (reason: string) => void,
): EvidenceLine[] {
  if ('broken' in record) return (refuse(record.broken), []);
  const { line, cells } = record;
  if (cells.length !== header.length) {
    refuse(`the row has ${cells.length} cells: expected ${header.length}, as in the header`);
    return [];
  }
  const absent = headings.newer.map((heading) => [heading, ''] as const);
  return [
    { line, cells: Object.fromEntries([...absent, ...header.map((heading, at) => [heading, cells[at]!] as const)]) },
  ];
}

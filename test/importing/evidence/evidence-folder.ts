import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

/** The evidence as it lies in the project. */
export const bundledFolder = resolve(__dirname, '../../../data/evidence');

export type CsvRow = Record<string, string>;

/** The rows of one file; the first one stands in line 2. */
export function rowsOf(file: string, folder = bundledFolder): CsvRow[] {
  return parse(readFileSync(join(folder, file)), { columns: true });
}

/** A copy of the evidence that a test may break. */
export class EvidenceCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'wulfrun-evidence-'));

  constructor() {
    cpSync(bundledFolder, this.folder, { recursive: true });
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.folder, file));
  }

  write(file: string, content: string | Buffer): this {
    writeFileSync(join(this.folder, file), content);
    return this;
  }

  /** Changes cells of one line; the header is line 1. */
  set(file: string, line: number, cells: CsvRow): this {
    const rows = rowsOf(file, this.folder);
    for (const heading of Object.keys(cells)) {
      if (!(heading in rows[0]!)) throw new Error(`${file} has no column ${heading}`);
    }
    rows[line - 2] = { ...rows[line - 2]!, ...cells };
    return this.write(file, asCsv(rows));
  }

  /** The line in which a column holds a value. */
  lineWith(file: string, heading: string, value: string): number {
    const at = rowsOf(file, this.folder).findIndex((row) => row[heading] === value);
    if (at === -1) throw new Error(`${file} has no ${heading} ${value}`);
    return at + 2;
  }

  without(file: string, line: number): this {
    return this.write(file, asCsv(rowsOf(file, this.folder).filter((_, at) => at !== line - 2)));
  }

  withoutColumns(file: string, ...headings: string[]): this {
    const rows = rowsOf(file, this.folder);
    for (const row of rows) for (const heading of headings) delete row[heading];
    return this.write(file, asCsv(rows));
  }

  removeFile(file: string): this {
    rmSync(join(this.folder, file));
    return this;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

function asCsv(rows: CsvRow[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [Object.keys(rows[0]!), ...rows.map((row) => Object.values(row))]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');
}

/** Copies for the tests of a file, taken away after each. */
export function useEvidenceCopies(): () => EvidenceCopy {
  const made: EvidenceCopy[] = [];
  afterEach(() => made.splice(0).forEach((copy) => copy.remove()));
  return () => {
    const copy = new EvidenceCopy();
    made.push(copy);
    return copy;
  };
}

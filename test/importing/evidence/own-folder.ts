import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { evidenceColumns } from '../../../src/importing';
import type { CsvRow } from './evidence-folder';

/** Tables by file, each with its rows; the first one stands in line 2. */
export type OwnTables = Readonly<Record<string, readonly CsvRow[]>>;

export const ownSource = (id: string, cells: CsvRow = {}): CsvRow => ({
  source_id: id,
  publisher: 'Elm Valley News',
  title: 'Surgeries join hands',
  kind: 'NEWS',
  published_on: '2020-05-01',
  published_precision: 'DAY',
  published_earliest: '2020-05-01',
  published_latest: '2020-05-01',
  access: 'FULL_TEXT',
  grade: 'C',
  ...cells,
});

export const ownFederation = (id: string, name: string, sourceId: string): CsvRow => ({
  org_id: id,
  kind: 'FEDERATION',
  name,
  status: 'ACTIVE',
  source_id: sourceId,
  grade: 'C',
});

export const ownListSize = (practice: string, patients: string, sourceId: string): CsvRow => ({
  org_id: practice,
  as_of: '2020-01-01',
  as_of_precision: 'DAY',
  as_of_min: '2020-01-01',
  as_of_max: '2020-01-01',
  patients,
  approximate: 'false',
  source_id: sourceId,
  grade: 'C',
});

/** Writes folders of evidence for a region of one's own, taken away after each test. */
export function useOwnEvidence(): (name: string, tables: OwnTables) => string {
  const roots: string[] = [];
  afterEach(() => roots.splice(0).forEach((root) => rmSync(root, { recursive: true })));
  return (name, tables) => {
    const root = mkdtempSync(join(tmpdir(), 'wulfrun-own-'));
    roots.push(root);
    const folder = join(root, name);
    mkdirSync(folder);
    for (const [file, rows] of Object.entries(tables)) writeFileSync(join(folder, file), asCsv(file, rows));
    return folder;
  };
}

function asCsv(file: string, rows: readonly CsvRow[]): string {
  const columns = evidenceColumns(file);
  const lines = rows.map((row) => {
    const unknown = Object.keys(row).filter((heading) => !columns.includes(heading));
    if (unknown.length > 0) throw new Error(`${file} has no column ${unknown.join(', ')}`);
    return columns.map((column) => row[column] ?? '');
  });
  return [columns, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

import { createHash } from 'node:crypto';

/** A small file of a simulation, in the shape of a table of the evidence or of a list of its own. */
export interface TableFile {
  /** With its ending, such as `organisations.csv`. */
  name: string;
  headings: readonly string[];
  rows: readonly Readonly<Record<string, string>>[];
}

/** A file of these headings; what a row does not give is empty. */
export function tableFile(name: string, headings: string, rows: Iterable<Readonly<Record<string, string>>>): TableFile {
  return { name, headings: headings.split(' '), rows: [...rows] };
}

export function csvText({ headings, rows }: TableFile): string {
  const lines = rows.map((row) => headings.map((heading) => cell(row[heading] ?? '')).join(','));
  return `${[headings.join(','), ...lines].join('\n')}\n`;
}

function cell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

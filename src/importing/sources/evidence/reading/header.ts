import type { EvidenceTable } from '../tables';

/** The columns that a file has, and those that an older edition of it may lack. */
export interface Headings {
  readonly needed: readonly string[];
  readonly newer: readonly string[];
}

export function headingsOf(file: string, tables: readonly EvidenceTable[]): Headings {
  const fields = tables.filter((table) => table.file === file).flatMap((table) => table.fields);
  const headings = (isNewer: boolean) => [
    ...new Set(fields.filter((field) => (field.isNewer ?? false) === isNewer).flatMap((field) => field.headings)),
  ];
  return { needed: headings(false), newer: headings(true) };
}

/** What is wrong with a header: nothing may be missing, double or unknown, for what is not read would be lost. */
export function headerProblems(header: readonly string[], { needed, newer }: Headings): string[] {
  const known = [...needed, ...newer];
  const missing = needed.filter((heading) => !header.includes(heading));
  const unknown = header.filter((heading) => !known.includes(heading));
  const double = known.filter((heading) => header.filter((other) => other === heading).length > 1);
  return [
    ...missing.map((heading) => `the header has no column ${heading}`),
    ...unknown.map((heading) => `the header has a column ${JSON.stringify(heading)} that nobody reads`),
    ...double.map((heading) => `the header has the column ${heading} twice`),
  ];
}

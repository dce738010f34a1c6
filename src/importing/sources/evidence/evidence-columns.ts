import { headingsOf } from './reading/header';
import { evidenceTables } from './tables';

/** The columns of a table of evidence. */
export function evidenceColumns(file: string): readonly string[] {
  const { needed, newer } = headingsOf(file, evidenceTables);
  return [...needed, ...newer];
}

/** Whether a table of this name and header is meant as one of evidence: most of the columns are there, if not every one. */
export function isEvidenceTable(file: string, header: readonly string[]): boolean {
  const { needed } = headingsOf(file, evidenceTables);
  const found = needed.filter((heading) => header.includes(heading)).length;
  return needed.length > 0 && found * 2 > needed.length;
}

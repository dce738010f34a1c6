import { basename, dirname } from 'node:path';
import { evidenceFiles, isEvidenceTable, SOURCES_FILE } from '../sources/evidence';
import type { EvidenceFolder } from './folder-plan';
import type { SeenFile } from './look-at-file';

/** The folders that hold a set of evidence: its sources, with the columns that they have, and what lies beside them. */
export function evidenceFoldersAmong(files: readonly SeenFile[]): EvidenceFolder[] {
  const tables = files.filter(isTableOfEvidence);
  return tables
    .filter(({ place }) => basename(place.name) === SOURCES_FILE)
    .map(({ place }) => dirname(place.name))
    .map((folder) => ({
      folder,
      files: tables.filter(({ place }) => dirname(place.name) === folder).map(({ place }) => basename(place.name)),
    }));
}

/** Whether a file is called and looks like a table of evidence. */
export function isTableOfEvidence({ place, tables: [table] }: SeenFile): boolean {
  const name = basename(place.name);
  return evidenceFiles.includes(name) && isEvidenceTable(name, table?.first[0] ?? []);
}

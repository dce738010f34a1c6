import { basename, dirname, join } from 'node:path';
import type { Database } from '../../database';
import { editionInPath } from '../edition-period';
import { ImportInputError } from '../errors';
import { locate } from '../input';
import { evidenceFiles } from '../sources/evidence';
import { evidenceFoldersAmong, isTableOfEvidence } from './evidence-folders';
import type { EvidenceFolder, FileLeft, FolderPlan, PlannedFile } from './folder-plan';
import { wideFormOf } from './forms-of-measures';
import { releasesByHash } from './imported-before';
import { placeOfKind } from './kind-order';
import { likeness, lookAtFile, type SeenFile, type SeenTable, type UnreadableFile } from './look-at-file';

/**
 * Looks into every file of a folder and the folders within it, and decides what is to be imported in which order. Hidden files are
 * not looked at. Nothing is written.
 *
 * @throws {ImportInputError} INPUT_NOT_FOUND, INPUT_NOT_READABLE, NO_MATCHING_FILE when it is no folder
 */
export async function planFolder(database: Database, location: string): Promise<FolderPlan> {
  const { isFolder, places } = await locate(location);
  if (!isFolder) {
    throw new ImportInputError('NO_MATCHING_FILE', location, 'this is no folder: name the kind of a single file');
  }
  const looked: (SeenFile | UnreadableFile)[] = [];
  for (const place of places) looked.push(await lookAtFile(place));
  const seen = looked.filter((file) => 'tables' in file);
  const unreadable = looked.filter((file) => 'reason' in file);
  const evidence = evidenceFoldersAmong(seen);
  const left = sortOut(seen, evidence);
  const { first, duplicates } = withoutDuplicates(left.files.sort(inOrderOfImport));
  const releases = await releasesByHash(
    database,
    first.map(({ sha256 }) => sha256),
  );
  const releaseOf = (file: PlannedFile) =>
    (releases.get(file.sha256) ?? []).find(
      ({ importer, edition, subject }) =>
        importer === file.kind &&
        (file.edition ?? edition) === edition &&
        (file.options.measure ?? subject) === subject,
    );
  const reasonOf = ({ place: { name }, reason }: UnreadableFile): FileLeft => ({ name, reason });
  return {
    evidence,
    files: first.filter((file) => releaseOf(file) === undefined),
    imported: first.flatMap((file) => {
      const release = releaseOf(file);
      return release === undefined ? [] : [{ ...file, edition: release.edition, rows: release.rows }];
    }),
    duplicates,
    unrecognised: [...left.unrecognised, ...unreadable.filter(({ isBroken }) => !isBroken).map(reasonOf)],
    problems: [...left.problems, ...unreadable.filter(({ isBroken }) => isBroken).map(reasonOf)],
  };
}

/** What each file that can be read is, if anything. */
function sortOut(seen: readonly SeenFile[], evidence: readonly EvidenceFolder[]) {
  const files: PlannedFile[] = [];
  const unrecognised: FileLeft[] = [];
  const problems: FileLeft[] = [];
  const ofSets = new Set(evidence.flatMap(({ folder, files: names }) => names.map((name) => join(folder, name))));
  const measures = seen.filter(({ tables }) => tables.some(({ kinds }) => kinds.includes('measures')));
  for (const file of seen) {
    const { name } = file.place;
    const isOfSet = ofSets.has(join(name));
    const kinds = file.tables.flatMap((table) => table.kinds);
    const reason = whyAmbiguous(file, isOfSet);
    if (reason !== null) problems.push({ name, reason });
    else if (isOfSet) continue;
    else if (kinds.length === 0) unrecognised.push({ name, reason: whyUnrecognised(file) });
    else for (const table of file.tables) if (table.kinds.length > 0) files.push(planned(file, table, measures));
  }
  return { files, unrecognised, problems };
}

function whyAmbiguous({ tables }: SeenFile, isOfSet: boolean): string | null {
  const together = tables.flatMap(({ kinds }) => kinds);
  for (const { kinds } of tables) {
    const all = [...(isOfSet ? ['evidence'] : []), ...kinds];
    if (all.length > 1) return `it is recognised as ${all.join(' and as ')}: import it by its kind`;
  }
  const twice = together.find((kind, at) => together.indexOf(kind) !== at);
  return twice === undefined ? null : `two of its sheets are ${twice}: save each as a file of its own`;
}

function whyUnrecognised(file: SeenFile): string {
  if (isTableOfEvidence(file)) return `a table of evidence, without ${evidenceFiles[0]} beside it`;
  return `it looks like ${file.tables.map(likeness).join(' and ')}`;
}

function planned(file: SeenFile, table: SeenTable, measures: readonly SeenFile[]): PlannedFile {
  const { place, sha256, tables } = file;
  const unread = tables.filter(({ kinds }) => kinds.length === 0).map(({ sheet }) => `"${sheet}"`);
  const wide = wideFormOf(file, table, measures);
  return {
    place,
    kind: table.kinds[0]!,
    sha256,
    edition: editionInPath(place.name),
    options: wide?.options ?? {},
    repeats: wide?.repeats ?? null,
    notes: [...(wide?.notes ?? []), ...(unread.length === 0 ? [] : [`sheets not read: ${unread.join(', ')}`])],
  };
}

/** By kind, the oldest edition first; what repeats another form comes after it. */
function inOrderOfImport(one: PlannedFile, other: PlannedFile): number {
  const inWords = ({ edition, repeats, place }: PlannedFile): string =>
    [edition ?? '~', dirname(place.name), repeats === null ? 0 : 1, basename(place.name)].join('\n');
  return (
    placeOfKind(one.kind) - placeOfKind(other.kind) ||
    (inWords(one) < inWords(other) ? -1 : Number(inWords(one) > inWords(other)))
  );
}

function withoutDuplicates(files: readonly PlannedFile[]) {
  const byContent = new Map<string, PlannedFile>();
  const duplicates: FolderPlan['duplicates'][number][] = [];
  for (const file of files) {
    const content = `${file.kind} ${file.sha256}`;
    const same = byContent.get(content);
    if (same === undefined) byContent.set(content, file);
    else duplicates.push({ name: file.place.name, kind: file.kind, reason: `the same bytes as ${same.place.name}` });
  }
  return { first: [...byContent.values()], duplicates };
}

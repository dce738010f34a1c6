import type { Readable } from 'node:stream';
import { ImportInputError } from './errors';
import { locate, type InputPlace } from './input';
import { likenesses } from './open-reading';
import { chooseMeasureFiles, formOf, publications, type ImportKind, type ReadingOptions } from './sources';
import { tablesOf, type InputTable } from './tables-of-input';

/** Failures that only say that a file in a folder is something else. A broken gzip could be the very file looked for. */
const MEANS_ANOTHER_FILE: readonly string[] = ['NOT_A_TABLE', 'INPUT_EMPTY'];

const FILES_SHOWN = 3;

/**
 * The inputs of a kind at a location: a file, an address or standard input is one; a folder gives those of its files
 * (and of the folders within) that are of the kind by their first lines, sorted by path.
 *
 * @throws {ImportInputError} INPUT_NOT_FOUND, NO_MATCHING_FILE, MEASURE_AMBIGUOUS and whatever reading may throw
 */
export async function findInputs(
  kind: ImportKind,
  location: string,
  options: ReadingOptions = {},
  stdin?: Readable,
): Promise<readonly InputPlace[]> {
  const { isFolder, places } = await locate(location, stdin);
  if (!isFolder) return places;

  const seen = [];
  for (const place of places) seen.push({ place, tables: await tablesAt(place) });
  let matching = seen.flatMap(({ place, tables }) => {
    const table = tables?.find(({ first }) => publications[kind].recognise(first));
    return table === undefined ? [] : [{ place, first: table.first }];
  });
  if (kind === 'measures') {
    const files = matching.map((file) => ({ ...file, name: file.place.name, form: formOf(file.first[0] ?? [])! }));
    matching = chooseMeasureFiles(files, location, options);
  }
  if (matching.length > 0) return matching.map(({ place }) => place);

  const form = kind === 'measures' && options.form !== undefined ? ` in ${options.form} form` : '';
  const looked = seen.map(
    ({ place, tables }) => `${place.name} looks like ${tables === null ? 'no table' : likenesses(tables)}`,
  );
  const sentence = `no file in it is ${publications[kind].card.title}${form}; ${account(looked)}`;
  throw new ImportInputError('NO_MATCHING_FILE', location, sentence);
}

async function tablesAt(place: InputPlace): Promise<InputTable[] | null> {
  try {
    const input = await place.open();
    await input.close();
    return tablesOf(input);
  } catch (error) {
    if (error instanceof ImportInputError && MEANS_ANOTHER_FILE.includes(error.code)) return null;
    throw error;
  }
}

function account(looked: readonly string[]): string {
  if (looked.length === 0) return 'it holds no files: check the path';
  const more = looked.length > FILES_SHOWN ? `; and ${looked.length - FILES_SHOWN} more` : '';
  return `${looked.slice(0, FILES_SHOWN).join('; ')}${more}`;
}

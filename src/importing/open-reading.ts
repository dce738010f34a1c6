import { ImportInputError } from './errors';
import type { InputPlace } from './input';
import { Reading, type RunOptions } from './file-reading';
import { importKinds, looksLike, publications, type ImportKind, type Publication, type RowOfKind } from './sources';
import { tablesOf, type InputTable } from './tables-of-input';

/**
 * Opens one input as a kind of publication, having seen from its first bytes that it is one. A workbook can hold several kinds, a
 * sheet each: the sheet of the kind is read.
 *
 * @throws {ImportInputError} WRONG_KIND with what it looks like instead; whatever opening may throw
 */
export async function openReading<Kind extends ImportKind>(
  kind: Kind,
  place: InputPlace,
  options: RunOptions = {},
): Promise<Reading<Kind>> {
  const publication: Publication<RowOfKind[Kind]> = publications[kind];
  const input = await place.open();
  const tables = tablesOf(input);
  const table = tables.find(({ first }) => publication.recognise(first));
  if (table !== undefined) {
    return new Reading(kind, publication, input, table, options, () => openReading(kind, place, options));
  }
  await input.close();
  const sentence = `this is not ${publication.card.title}: it looks like ${likenesses(tables)}`;
  throw new ImportInputError('WRONG_KIND', input.name, sentence);
}

/** What the tables of an input look like by their first records, in words. */
export const likenesses = (tables: readonly InputTable[]): string =>
  tables
    .map(({ first }) =>
      looksLike(
        first,
        importKinds.map((kind) => publications[kind]),
      ),
    )
    .join(' and ');

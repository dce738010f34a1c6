import { ImportInputError } from './errors';
import type { InputPlace } from './input';
import { Reading, type RunOptions } from './file-reading';
import { firstRecords } from './reading';
import { importKinds, looksLike, publications, type ImportKind, type Publication, type RowOfKind } from './sources';

/**
 * Opens one input as a kind of publication, having seen from its first bytes that it is one.
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
  const first = firstRecords(input.head);
  if (publication.recognise(first)) return new Reading(kind, publication, input, options);
  await input.close();
  const sentence = `this is not ${publication.card.title}: it looks like ${likeness(first)}`;
  throw new ImportInputError('WRONG_KIND', input.name, sentence);
}

/** What the first records of a file look like, in words. */
export const likeness = (first: readonly string[][]): string =>
  looksLike(
    first,
    importKinds.map((kind) => publications[kind]),
  );

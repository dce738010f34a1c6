import { visit, type DocumentNode } from 'graphql';
import { ApiError } from '../errors';
import { isStorable } from '../storable-text';

/**
 * Refuses a document whose literals hold text that cannot be stored, before anything runs.
 *
 * @throws {ApiError} `BAD_INPUT`, naming the place
 */
export function refuseUnstorableLiterals(document: DocumentNode): void {
  visit(document, {
    StringValue(node) {
      if (!isStorable(node.value)) refuse(`the text at line ${node.loc?.startToken.line ?? '?'} of the document`);
    },
  });
}

/** The same for variables. */
export function refuseUnstorableVariables(variables: Record<string, unknown>): void {
  const places: { value: unknown; name: string }[] = [{ value: variables, name: '' }];
  // A list of its own instead of recursion: JSON may be nested deeper than calls can be.
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const { value, name } = place;
    if (typeof value === 'string' && !isStorable(value)) refuse(`the variable $${name}`);
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, item] of Object.entries(value)) {
      if (!isStorable(key)) refuse(name === '' ? 'the name of a variable' : `a key within the variable $${name}`);
      places.push({ value: item, name: name === '' ? key : `${name}.${key}` });
    }
  }
}

function refuse(place: string): never {
  throw new ApiError(
    'BAD_INPUT',
    `${place} holds a NUL or half of a surrogate pair, which cannot be stored: send well-formed Unicode text`,
  );
}

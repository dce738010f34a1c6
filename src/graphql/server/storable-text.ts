import { visit, type DocumentNode } from 'graphql';
import { ApiError } from '../errors';

/** Can PostgreSQL store it and give back the same? NUL and halves of surrogate pairs it cannot; everything else stays as it is. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/**
 * Refuses a request whose literals or variables hold text that cannot be stored, before anything runs.
 *
 * @throws {ApiError} `BAD_INPUT`, naming the place
 */
export function refuseUnstorableText(document: DocumentNode, variables: Record<string, unknown>): void {
  visit(document, {
    StringValue(node) {
      if (!isStorable(node.value)) refuse(`a literal at line ${node.loc?.startToken.line ?? '?'}`);
    },
  });
  walk(variables, '$');
}

function walk(value: unknown, place: string): void {
  if (typeof value === 'string' && !isStorable(value)) refuse(`the variable ${place}`);
  if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) walk(item, place === '$' ? `$${name}` : `${place}.${name}`);
  }
}

function refuse(place: string): never {
  throw new ApiError('BAD_INPUT', `${place} holds a NUL or half of a surrogate pair, which cannot be stored: send well-formed Unicode text`);
}

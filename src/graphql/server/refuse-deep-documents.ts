import { ApiError } from '../errors';

/** Deeper than the deepest question that makes sense, and far from what a parser that calls itself can bear. */
const DEEPEST = 200;

/** Fragments that spread each other are levels too. */
const MOST_FRAGMENTS = 500;

/** Texts and comments, in which brackets mean nothing; brackets; and what begins a fragment. */
const TEXT_OR_LEVEL = /"""(?:\\"""|[^])*?"""|"(?:[^"\\\n]|\\.)*"|#[^\n]*|[{}[\]()]|\bfragment\b/g;

/**
 * Refuses a document by the depth of its brackets and the number of its fragments, before it is parsed: what parses and checks documents calls itself for each
 * level, and would run out of stack.
 *
 * @throws {ApiError} `DOCUMENT_TOO_DEEP`
 */
export function refuseDeepDocument(text: string): void {
  let depth = 0;
  let fragments = 0;
  for (const [token] of text.matchAll(TEXT_OR_LEVEL)) {
    if (token === 'fragment') fragments += 1;
    else if ('{[('.includes(token)) depth += 1;
    else if ('}])'.includes(token)) depth -= 1;
    if (depth > DEEPEST)
      throw new ApiError('DOCUMENT_TOO_DEEP', `the document is nested more than ${DEEPEST} levels deep: ask for less`);
    if (fragments > MOST_FRAGMENTS)
      throw new ApiError('DOCUMENT_TOO_DEEP', `the document has more than ${MOST_FRAGMENTS} fragments: ask for less`);
  }
}

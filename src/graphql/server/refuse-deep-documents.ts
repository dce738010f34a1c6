import { ApiError } from '../errors';
import { endOfDocumentText } from './end-of-text';

/** Deeper than the deepest question that makes sense, and far from what a parser that calls itself can bear. */
const DEEPEST = 200;

/** Fragments that spread each other are levels too. */
const MOST_FRAGMENTS = 500;

const FRAGMENT = /\bfragment\b/y;

/**
 * Refuses a document by the depth of its brackets and the number of its fragments, before it is parsed: what parses and checks
 * documents calls itself for each level, and would run out of stack. Brackets in texts and comments mean nothing.
 *
 * @throws {ApiError} `DOCUMENT_TOO_DEEP`
 */
export function refuseDeepDocument(text: string): void {
  let depth = 0;
  let fragments = 0;
  for (let at = 0; at < text.length;) {
    const character = text[at]!;
    if (character === '"') at = endOfDocumentText(text, at);
    else if (character === '#') at = endOfLine(text, at);
    else {
      if ('{[('.includes(character)) depth += 1;
      else if ('}])'.includes(character)) depth -= 1;
      else if (character === 'f' && beginsFragment(text, at)) fragments += 1;
      if (depth > DEEPEST) throw tooDeep(`is nested more than ${DEEPEST} levels deep`);
      if (fragments > MOST_FRAGMENTS) throw tooDeep(`has more than ${MOST_FRAGMENTS} fragments`);
      at += 1;
    }
  }
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function beginsFragment(text: string, at: number): boolean {
  FRAGMENT.lastIndex = at;
  return FRAGMENT.test(text);
}

function tooDeep(fact: string): ApiError {
  return new ApiError('DOCUMENT_TOO_DEEP', `the document ${fact}: ask for less`);
}

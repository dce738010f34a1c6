import type { TypedDocumentString } from '../../generated/operations';

/** How the answer to one document is put in one line, from nothing but the answer. */
export interface ShortAnswer {
  /** The name of the operation. */
  operation: string;
  say(answer: unknown): string;
}

/** Ties a sentence to the document whose answer it is made from. */
export function shortAnswer<Answer, Variables>(
  document: TypedDocumentString<Answer, Variables>,
  say: (answer: Answer) => string,
): ShortAnswer {
  const [, operation] = /^\s*query (\w+)/m.exec(document.toString()) ?? [];
  if (operation === undefined) throw new Error(`a document without a named query: ${document.toString().slice(0, 60)}`);
  return { operation, say: (answer) => say(answer as Answer) };
}

/*
 * Where texts within a document or JSON end. Written by hand and not as patterns: a pattern that fails at the end of a long text
 * without an end begins again at each of its quotes, which takes minutes for a megabyte.
 */

const QUOTE = '"';
const BLOCK = '"""';

/** The place behind a text that begins with the quote at `start`; the end of everything where it has no end. */
export function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === '\\') at += 1;
    else if (character === QUOTE) return at + 1;
  }
  return text.length;
}

/** The same for a text of a document, which may also be a block, and otherwise ends with its line at the latest. */
export function endOfDocumentText(document: string, start: number): number {
  if (document.startsWith(BLOCK, start)) return endOfBlock(document, start + BLOCK.length);
  const end = endOfText(document, start);
  const line = document.indexOf('\n', start);
  return line === -1 || line >= end ? end : line;
}

/** Only quotes with a backslash before them do not end it. */
function endOfBlock(document: string, start: number): number {
  for (let end = document.indexOf(BLOCK, start); end !== -1; end = document.indexOf(BLOCK, end + BLOCK.length)) {
    if (document[end - 1] !== '\\') return end + BLOCK.length;
  }
  return document.length;
}

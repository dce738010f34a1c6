/** Printed words of a publication; more than a few would be a copy of it. */
export const LONGEST_QUOTE_WORDS = 12;

export function isShortQuote(text: string): boolean {
  const words = text.split(/\s+/).filter(Boolean).length;
  return words > 0 && words <= LONGEST_QUOTE_WORDS;
}

/** A word of an open list, in upper snake case: `PERCENT_CHANGE`. */
export function isListedWord(text: string): boolean {
  return /^[A-Z0-9]+(_[A-Z0-9]+)*$/.test(text);
}

import { isListedWord, isShortQuote, LONGEST_QUOTE_WORDS } from '../../../../evidence';
import type { Field } from './field';
import { singleCell } from './single-cell';

/** Words as they stand, byte for byte. */
export function text(column: string, heading = column): Field {
  return singleCell(column, heading, 'some text', (cell) => (cell.trim() === '' ? undefined : cell));
}

/** One of a closed list of words. */
export function oneOf(column: string, words: readonly string[], heading = column): Field {
  return singleCell(column, heading, `one of ${words.join(', ')}`, (cell) => (words.includes(cell) ? cell : undefined));
}

/** A word of an open list, in upper snake case. */
export function word(column: string, heading = column): Field {
  return singleCell(column, heading, 'a word in upper snake case', (cell) => (isListedWord(cell) ? cell : undefined));
}

/** Printed words of a publication; more than a few would be a copy of it. */
export function quote(column: string): Field {
  return singleCell(column, column, `at most ${LONGEST_QUOTE_WORDS} words`, (cell) =>
    isShortQuote(cell) ? cell : undefined,
  );
}

export function trueOrFalse(column: string, heading = column): Field {
  return singleCell(column, heading, 'true or false', (cell) =>
    cell === 'true' || cell === 'false' ? cell === 'true' : undefined,
  );
}

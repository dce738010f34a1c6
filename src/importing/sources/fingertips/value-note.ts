import type { FingertipsRow } from './row';

type Absence = NonNullable<FingertipsRow['absence']>;

// Incompleteness is said to be "suppressed" too, and is no small number: it comes first.
const MEANINGS: readonly (readonly [RegExp, Absence])[] = [
  [/incomplete|data quality|not published|withheld/i, 'NOT_PUBLISHED'],
  [/suppress|disclosure|too small|small (number|count|sample)|insufficient (number|count)/i, 'SUPPRESSED'],
  [/not applicable/i, 'NOT_APPLICABLE'],
  [/not collected|not submitted|not returned/i, 'NOT_COLLECTED'],
];

/**
 * Why a value is missing, by the note beside it.
 *
 * @returns null when the note says nothing of the kind: then all that is known is that it was not published
 */
export const absenceByNote = (note: string): Absence | null =>
  MEANINGS.find(([words]) => words.test(note))?.[1] ?? null;

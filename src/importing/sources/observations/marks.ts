import type { Absence } from './block';

/** Symbols that stand where a number would, as the Government Statistical Service and NHS publications use them. */
export const MARKS: Readonly<Record<string, Absence>> = {
  '*': 'SUPPRESSED',
  c: 'SUPPRESSED',
  '[c]': 'SUPPRESSED',
  x: 'NOT_PUBLISHED',
  '[x]': 'NOT_PUBLISHED',
  ':': 'NOT_PUBLISHED',
  z: 'NOT_APPLICABLE',
  '[z]': 'NOT_APPLICABLE',
};

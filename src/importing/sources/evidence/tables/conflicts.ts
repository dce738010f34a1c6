import { identity, optional, reference, text, trueOrFalse, word } from '../fields';
import type { EvidenceTable } from './evidence-table';
import { onlyBeside } from './row-rules';

export const conflicts: EvidenceTable = {
  file: 'conflicts.csv',
  table: 'conflict',
  key: ['node_id'],
  fields: [
    identity('CONFLICT', 'conflict_id'),
    text('topic'),
    word('kind'),
    trueOrFalse('is_contradiction', 'contradiction'),
    optional(reference('preferred_id', ['CLAIM', 'PARTICIPATION', 'EFFECT'])),
    optional(text('preferred_why')),
    text('explanation'),
  ],
  rules: [onlyBeside('preferred_why', 'preferred_id'), onlyBeside('preferred_id', 'preferred_why')],
};

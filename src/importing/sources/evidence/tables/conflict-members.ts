import { reference, referenceByType, text } from '../fields';
import type { EvidenceTable } from './evidence-table';

export const conflictMembers: EvidenceTable = {
  file: 'conflict_members.csv',
  table: 'conflict_member',
  key: ['conflict_id', 'member_id'],
  fields: [
    reference('conflict_id', 'CONFLICT'),
    referenceByType('member_id', 'member_id', 'member_type', {
      CLAIM: 'CLAIM',
      PARTICIPATION: 'PARTICIPATION',
      EFFECT: 'EFFECT',
    }),
    text('position'),
  ],
};

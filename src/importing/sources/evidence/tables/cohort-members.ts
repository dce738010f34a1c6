import { oneOf, optional, reference, text } from '../fields';
import { grade, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';

export const cohortMembers: EvidenceTable = {
  file: 'cohort_members.csv',
  table: 'cohort_member',
  key: ['cohort_id', 'organisation_id'],
  fields: [
    reference('cohort_id', 'COHORT'),
    reference('organisation_id', 'ORGANISATION', 'org_id'),
    oneOf('certainty', ['CANDIDATE', 'CONFIRMED']),
    source,
    grade,
    optional(text('basis')),
  ],
};

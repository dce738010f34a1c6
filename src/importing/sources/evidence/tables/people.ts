import { identity, optional, reference, text } from '../fields';
import { note, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';

export const people: EvidenceTable = {
  file: 'people.csv',
  table: 'person',
  key: ['node_id'],
  fields: [
    identity('PERSON', 'person_id'),
    text('name'),
    optional(text('role')),
    optional(reference('organisation_id', 'ORGANISATION')),
    optional(text('role_as_printed')),
    source,
    optional(text('interest')),
    note,
  ],
};

import { cellRefusal } from '../../../reading';
import { kindOf, referenceTo, type Field } from '../fields';

const SUBJECTS = {
  PROGRAMME: 'PROGRAMME',
  ORGANISATION: 'ORGANISATION',
  COHORT: 'COHORT',
  PERSON: 'PERSON',
  STUDY: 'SOURCE',
  GEOGRAPHY: null,
} as const;

/** What a claim is about: a thing of the record, or an area, which is none. */
export const claimSubject: Field = {
  headings: ['subject_type', 'subject_id'],
  columns: ['subject_id', 'subject_geography'],
  read({ subject_type: type, subject_id: id }) {
    const kind = kindOf(type!, 'subject_type', SUBJECTS);
    if (kind !== null) return [referenceTo([kind], id!, 'subject_id'), null];
    if (id!.trim() === '') throw cellRefusal('subject_id', id!, 'the name of an area');
    return [null, id!];
  },
};

import { dateAtItsShape, oneOf, optional, reference, text } from '../fields';
import { note, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';
import { inTimeOrder } from './row-rules';

const NAME_KINDS = ['REGISTER_CURRENT', 'REGISTER_FORMER', 'PRINTED', 'VARIANT', 'SHORT', 'DESCRIPTION', 'MISPRINT'];

export const organisationNames: EvidenceTable = {
  file: 'organisation_names.csv',
  table: 'organisation_name',
  key: ['organisation_id', 'name', 'name_kind', 'source_id'],
  fields: [
    reference('organisation_id', 'ORGANISATION', 'org_id'),
    text('name', 'name_as_printed'),
    oneOf('name_kind', NAME_KINDS),
    source,
    optional(dateAtItsShape('seen_from')),
    optional(dateAtItsShape('seen_to')),
    note,
  ],
  rules: [inTimeOrder('seen_from', 'seen_to')],
};

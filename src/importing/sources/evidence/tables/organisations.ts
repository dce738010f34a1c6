import { day, dateText, identity, oneOf, optional, text, word } from '../fields';
import { grade, note, source } from './common-fields';
import type { EvidenceTable, RowRule } from './evidence-table';
import { inTimeOrder } from './row-rules';

export const ORGANISATION_KINDS = ['TRUST', 'PRACTICE', 'FEDERATION', 'PCN', 'COMMISSIONER', 'COUNCIL', 'OTHER'];
export const ORGANISATION_STATUSES = ['ACTIVE', 'DORMANT', 'CLOSED', 'PROPOSED', 'UNKNOWN'];

const codeIsId: RowRule = ({ org_id: id, ods_code: code }) => {
  const expected = id!.startsWith('X-') ? '' : id;
  return code === expected
    ? null
    : `ods_code is ${JSON.stringify(code)}: an org_id is the ODS code, or begins with X- where there is none`;
};

export const organisations: EvidenceTable = {
  file: 'organisations.csv',
  table: 'organisation',
  key: ['node_id'],
  fields: [
    identity('ORGANISATION', 'org_id'),
    oneOf('kind', ORGANISATION_KINDS),
    optional(word('sub_kind')),
    optional(text('ods_code')),
    text('name'),
    optional(text('register_name')),
    optional(text('postcode')),
    optional(day('opened_on')),
    optional(day('closed_on')),
    oneOf('status', ORGANISATION_STATUSES),
    optional(dateText('status_as_of')),
    optional(text('commissioner_code')),
    source,
    grade,
    note,
  ],
  rules: [codeIsId, inTimeOrder('opened_on', 'closed_on')],
};

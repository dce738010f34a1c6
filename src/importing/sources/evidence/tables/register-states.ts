import { day, oneOf, optional, reference, text } from '../fields';
import { source } from './common-fields';
import type { EvidenceTable } from './evidence-table';
import { ORGANISATION_STATUSES } from './organisations';
import { inTimeOrder } from './row-rules';

export const registerStates: EvidenceTable = {
  file: 'register_states.csv',
  table: 'register_state',
  key: ['organisation_id', 'source_id'],
  fields: [
    reference('organisation_id', 'ORGANISATION', 'ods_code'),
    source,
    day('stated_earliest', 'recorded_on'),
    day('stated_latest', 'recorded_on_latest'),
    text('register_name'),
    oneOf('status', ORGANISATION_STATUSES),
    optional(day('closed_on')),
    optional(text('prescribing_setting')),
    optional(text('commissioner_code')),
    optional(text('operator_code')),
    optional(text('postcode')),
  ],
  rules: [inTimeOrder('recorded_on', 'recorded_on_latest')],
};

import { IntegrationModel } from '../../../../evidence';
import { boundedDate, identity, oneOf, optional, reference, text } from '../fields';
import { grade, note, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';

const launched = {
  text: 'launched_on',
  precision: 'launched_precision',
  earliest: 'launched_min',
  latest: 'launched_max',
};

export const programmes: EvidenceTable = {
  file: 'programmes.csv',
  table: 'programme',
  key: ['node_id'],
  fields: [
    identity('PROGRAMME', 'programme_id'),
    text('name'),
    oneOf('model', Object.values(IntegrationModel)),
    optional(reference('lead_id', 'ORGANISATION', 'lead_org_id')),
    optional(reference('commissioner_id', 'ORGANISATION', 'commissioner_org_id')),
    optional(text('geography')),
    boundedDate('launched', launched),
    optional(reference('launched_claim_id', 'CLAIM')),
    oneOf('status', ['ACTIVE', 'ENDED', 'UNKNOWN']),
    source,
    grade,
    note,
  ],
};

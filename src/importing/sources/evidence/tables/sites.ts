import { identity, reference, text } from '../fields';
import { grade, note, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';

export const sites: EvidenceTable = {
  file: 'sites.csv',
  table: 'site',
  key: ['node_id'],
  fields: [identity('SITE', 'site_id'), reference('practice_id', 'ORGANISATION'), text('name'), source, grade, note],
};

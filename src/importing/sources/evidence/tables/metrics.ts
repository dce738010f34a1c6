import { identity, newer, oneOf, optional, size, text, trueOrFalse } from '../fields';
import { ourOwn } from './common-fields';
import type { EvidenceTable } from './evidence-table';
import { onlyBeside } from './row-rules';

const FAMILIES = ['STRUCTURE', 'COVERAGE', 'OUTCOME', 'ACTIVITY', 'EXPERIENCE', 'FINANCE', 'STATEMENT'];

export const metrics: EvidenceTable = {
  file: 'metrics.csv',
  table: 'metric',
  key: ['node_id'],
  fields: [
    identity('METRIC', 'metric_id'),
    text('name'),
    oneOf('family', FAMILIES),
    newer(oneOf('kind', ['RATE', 'PROPORTION', 'MEAN', 'COUNT'])),
    optional(text('unit')),
    newer(size('per')),
    optional(trueOrFalse('lower_is_better')),
    newer(oneOf('frequency', ['MONTHLY', 'QUARTERLY', 'YEARLY', 'IRREGULAR'])),
    optional(text('definition')),
    ourOwn,
  ],
  rules: [onlyBeside('per', 'kind')],
};

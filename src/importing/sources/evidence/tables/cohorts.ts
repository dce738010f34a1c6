import { count, identity, oneOf, optional, reference, size, text } from '../fields';
import { note, source } from './common-fields';
import type { EvidenceTable, RowRule } from './evidence-table';
import { ascending } from './row-rules';

const sizeIsItsOwnRange: RowRule = ({ size, size_min: least, size_max: most }) =>
  size === '' || (least === size && most === size)
    ? null
    : `size is ${size}: expected the same in size_min and size_max`;

export const cohorts: EvidenceTable = {
  file: 'cohorts.csv',
  table: 'cohort',
  key: ['node_id'],
  fields: [
    identity('COHORT', 'cohort_id'),
    reference('programme_id', 'PROGRAMME'),
    text('label'),
    optional(size('size')),
    optional(count('size_min')),
    optional(count('size_max')),
    oneOf('identified', ['NONE', 'CANDIDATES']),
    source,
    note,
  ],
  rules: [sizeIsItsOwnRange, ascending('size_min', 'size_max')],
};

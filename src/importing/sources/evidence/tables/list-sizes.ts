import { boundedDate, count, optional, reference, text, trueOrFalse } from '../fields';
import { grade, note, source } from './common-fields';
import type { EvidenceTable, RowRule } from './evidence-table';
import { pointOrRange } from './row-rules';

const asOf = { text: 'as_of', precision: 'as_of_precision', earliest: 'as_of_min', latest: 'as_of_max' };

// The date as printed is part of what makes a row itself.
const isDated: RowRule = ({ as_of: text }) => (text === '' ? 'as_of is empty: expected the date of the list' : null);

const saysSomething: RowRule = ({ patients, patients_min: least, patients_max: most }) =>
  patients === '' && least === '' && most === '' ? 'patients is empty: expected a number or a range' : null;

export const listSizes: EvidenceTable = {
  file: 'list_sizes.csv',
  table: 'list_size',
  key: ['organisation_id', 'as_of_text', 'source_id'],
  fields: [
    reference('organisation_id', 'ORGANISATION', 'org_id'),
    boundedDate('as_of', asOf),
    optional(count('patients')),
    optional(count('patients_min')),
    optional(count('patients_max')),
    trueOrFalse('is_approximate', 'approximate'),
    optional(text('qualifier')),
    source,
    grade,
    optional(text('derivation')),
    note,
  ],
  rules: [isDated, saysSomething, pointOrRange('patients', 'patients_min', 'patients_max')],
};

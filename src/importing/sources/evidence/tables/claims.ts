import { Attribution, Modality } from '../../../../evidence';
import {
  boundedDate,
  decimal,
  identity,
  oneOf,
  optional,
  periodEnd,
  quote,
  reference,
  text,
  trueOrFalse,
  word,
} from '../fields';
import { claimRules } from './claim-rules';
import { claimSubject } from './claim-subject';
import { grade, note, originSource, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';

const KINDS = [
  'QUANTITY',
  'DATE',
  'STAGE',
  'RANK',
  'RELATION',
  'ROLE',
  'DESCRIPTION',
  'ACTIVITY',
  'INTENTION',
  'OPINION',
  'FINDING',
];
const asOf = { text: 'as_of', precision: 'as_of_precision', earliest: 'as_of_min', latest: 'as_of_max' };
const date = { text: 'date_value', precision: 'date_precision', earliest: 'date_min', latest: 'date_max' };

export const claims: EvidenceTable = {
  file: 'claims.csv',
  table: 'claim',
  key: ['node_id'],
  fields: [
    identity('CLAIM', 'claim_id'),
    oneOf('kind', KINDS),
    claimSubject,
    reference('metric_id', 'METRIC'),
    optional(decimal('value')),
    optional(decimal('value_min')),
    optional(decimal('value_max')),
    optional(oneOf('bounds', ['[]', '[)', '(]', '()'])),
    optional(text('value_text')),
    optional(trueOrFalse('is_approximate', 'approximate')),
    optional(text('qualifier')),
    optional(word('unit')),
    optional(word('per')),
    optional(oneOf('direction', ['INCREASE', 'DECREASE'])),
    optional(text('comparator')),
    periodEnd('period_from', 'period_precision'),
    periodEnd('period_to', 'period_precision'),
    boundedDate('as_of', asOf),
    optional(boundedDate('date', date)),
    optional(text('geography')),
    oneOf('modality', Object.values(Modality)),
    oneOf('attribution', Object.values(Attribution)),
    optional(text('hedge')),
    optional(reference('stated_by_id', ['PERSON', 'ORGANISATION'], 'stated_by')),
    source,
    originSource,
    oneOf('causal_wording', ['NONE', 'TEMPORAL', 'ASSOCIATIONAL', 'CAUSAL']),
    grade,
    optional(reference('supersedes_id', 'CLAIM', 'supersedes')),
    optional(text('derivation')),
    optional(quote('quote')),
    note,
  ],
  rules: claimRules,
};

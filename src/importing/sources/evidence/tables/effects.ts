import { decimal, identity, oneOf, optional, periodEnd, properFraction, reference, size, text, word } from '../fields';
import { periodIsWhole } from './claim-rules';
import { grade, note, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';
import { ascending, inTimeOrder } from './row-rules';

const UNITS = ['RATE_DIFFERENCE', 'RATE_RATIO', 'PERCENT_CHANGE', 'PERCENT_AS_PRINTED', 'NOT_STATED'];
const DIRECTIONS = [
  'INCREASE',
  'DECREASE',
  'NO_SIGNIFICANT_CHANGE',
  'NO_EFFECT_STATED',
  'SLOWER_RISE',
  'SMALLER_THAN_EARLIER_ESTIMATE',
];

export const effects: EvidenceTable = {
  file: 'effects.csv',
  table: 'published_effect',
  key: ['node_id'],
  fields: [
    identity('EFFECT', 'effect_id'),
    text('study'),
    text('setting'),
    optional(reference('programme_id', 'PROGRAMME')),
    optional(word('model')),
    reference('metric_id', 'METRIC'),
    oneOf('unit', UNITS),
    optional(word('per')),
    optional(text('estimand')),
    optional(decimal('effect')),
    optional(decimal('lower')),
    optional(decimal('upper')),
    optional(properFraction('confidence_level')),
    optional(text('p_as_printed')),
    optional(decimal('comparator_value')),
    oneOf('direction', DIRECTIONS),
    optional(text('effect_as_stated')),
    optional(text('comparator')),
    word('method'),
    periodEnd('period_from', 'period_precision'),
    periodEnd('period_to', 'period_precision'),
    optional(text('period_note')),
    optional(size('n_practices')),
    optional(size('n_patients')),
    optional(decimal('absolute_per_year')),
    optional(word('absolute_unit')),
    source,
    grade,
    note,
  ],
  rules: [ascending('lower', 'effect', 'upper'), periodIsWhole, inTimeOrder('period_from', 'period_to')],
};

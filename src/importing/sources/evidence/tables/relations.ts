import { boundedDate, identity, lastDay, oneOf, optional, reference } from '../fields';
import { grade, note, source } from './common-fields';
import type { EvidenceTable } from './evidence-table';
import { inTimeOrder } from './row-rules';
import { validFrom, validTo } from './valid-time';

const PREDICATES = [
  'COMMISSIONED_BY',
  'SUCCEEDED_BY',
  'ABSORBED_BY',
  'RUNS',
  'SPONSORS',
  'PART_OF',
  'OPERATED_BY',
  'HOSTED_BY',
  'LABELLED_PROXY_FOR',
];

export const relations: EvidenceTable = {
  file: 'relations.csv',
  table: 'relation',
  key: ['node_id'],
  fields: [
    identity('RELATION', 'relation_id'),
    reference('subject_id', 'ORGANISATION'),
    oneOf('predicate', PREDICATES),
    reference('object_id', 'ORGANISATION'),
    boundedDate('valid_from', validFrom),
    optional(lastDay('valid_to', validTo)),
    source,
    grade,
    note,
  ],
  rules: [inTimeOrder('valid_from_min', 'valid_to_max')],
};

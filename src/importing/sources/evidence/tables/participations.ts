import { Attribution, Modality } from '../../../../evidence';
import { boundedDate, day, identity, lastDay, oneOf, optional, reference, size, trueOrFalse } from '../fields';
import { grade, note, originSource, source } from './common-fields';
import type { EvidenceTable, RowRule } from './evidence-table';
import { exactlyOne, inTimeOrder, onlyBeside } from './row-rules';
import { validFrom, validTo } from './valid-time';

const STAGES = [
  'EXPRESSED_INTEREST',
  'IN_TALKS',
  'ADVANCED_TALKS',
  'DUE_DILIGENCE',
  'APPROVED',
  'JOINED',
  'WITHDREW',
  'LEFT',
  'MERGED',
  'CLOSED',
];

const endsOnce: RowRule = (cells) =>
  cells.ended_by !== '' && (cells.valid_to_min !== '' || cells.valid_to_max !== '')
    ? 'ended_by is given beside valid_to: a spell ends once'
    : null;

export const participations: EvidenceTable = {
  file: 'participations.csv',
  table: 'participation',
  key: ['node_id'],
  fields: [
    identity('PARTICIPATION', 'participation_id'),
    reference('programme_id', 'PROGRAMME'),
    optional(reference('practice_id', 'ORGANISATION')),
    optional(reference('cohort_id', 'COHORT')),
    optional(size('cohort_size')),
    oneOf('stage', STAGES),
    oneOf('modality', [Modality.ACTUAL, Modality.FORECAST]),
    optional(oneOf('attribution', Object.values(Attribution))),
    boundedDate('valid_from', validFrom),
    optional(lastDay('valid_to', validTo)),
    optional(reference('ended_by_id', 'PARTICIPATION', 'ended_by')),
    trueOrFalse('is_preferred', 'preferred'),
    source,
    originSource,
    day('stated_earliest', 'recorded_on'),
    day('stated_latest', 'recorded_on_latest'),
    optional(reference('revises_id', 'PARTICIPATION', 'revises')),
    grade,
    note,
  ],
  rules: [
    exactlyOne('practice_id', 'cohort_id'),
    onlyBeside('cohort_size', 'cohort_id'),
    endsOnce,
    inTimeOrder('valid_from_min', 'valid_to_max'),
    inTimeOrder('recorded_on', 'recorded_on_latest'),
  ],
};

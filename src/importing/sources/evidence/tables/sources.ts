import { SourceAccess, SourceKind } from '../../../../evidence';
import { boundedDate, dateAtPrecision, identity, oneOf, optional, text } from '../fields';
import { grade, note } from './common-fields';
import type { EvidenceTable } from './evidence-table';

export const sources: EvidenceTable = {
  file: 'sources.csv',
  table: 'source',
  key: ['node_id'],
  fields: [
    identity('SOURCE', 'source_id'),
    text('publisher'),
    text('title'),
    oneOf('kind', Object.values(SourceKind)),
    boundedDate(
      'published',
      {
        text: 'published_on',
        precision: 'published_precision',
        earliest: 'published_earliest',
        latest: 'published_latest',
      },
      { isEdition: true },
    ),
    optional(dateAtPrecision('evidence_date', 'evidence_date', 'evidence_precision')),
    optional(text('url', 'url_or_doi')),
    oneOf('access', Object.values(SourceAccess)),
    optional(text('declared_interest')),
    grade,
    note,
  ],
  // The latest of these days is the day of compilation.
  rules: [
    ({ published_latest: latest }) =>
      latest === '' ? 'published_latest is empty: undated pages end at the day of compilation' : null,
  ],
};

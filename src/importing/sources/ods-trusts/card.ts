import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';
import { REGISTERED_COLUMNS } from '../standard-form';

export const card: SourceCard = {
  kind: 'ods-trusts',
  title: 'NHS trusts (etr), Organisation Data Service',
  publisher: 'NHS England, Organisation Data Service (NHS Digital until 2023)',
  schedule: 'Quarterly releases; copies can be drawn between them',
  lag: 'Days to weeks: a merger or closure appears once it has been reported',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'It is cumulative: closed trusts stay, with a close date; the field for the status is empty.',
    'Most codes have three characters; newer ones, such as G6V2S, have five.',
    'It does not say which trust took over from which, nor what kind of trust one is.',
    'Nothing in it says that a trust runs a practice.',
  ],
  columns: [
    ...REGISTERED_COLUMNS,
    { name: 'Government office region (24)', description: 'one letter, F is the West Midlands' },
  ],
  editionFrom: 'the latest opening date of a trust',
};

import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'ods-practice-commissioners',
  title: 'Links from practice to commissioner (epcmem), Organisation Data Service',
  publisher: 'NHS England, Organisation Data Service (NHS Digital until 2023)',
  schedule: 'Quarterly releases; copies can be drawn between them',
  lag: 'Days to weeks: a move appears once it has been reported, and some are entered ahead of their day',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'One row is one spell, back to 1999: primary care groups, primary care trusts, then clinical commissioning groups; local health boards in Wales.',
    'It gives codes only: who is in no other register stands in the record by the code.',
    'A practice is any prescribing cost centre, clinics among them.',
    'A spell without left date went on when the edition was made. Whether it did afterwards, the edition cannot say.',
  ],
  columns: [
    { name: 'Practice code (1)', description: 'six characters' },
    { name: 'Parent code (2)', description: 'the commissioner, three or five characters' },
    { name: 'Parent type (3)', description: 'always W' },
    { name: 'Join date (4)', description: 'yyyymmdd, the first day' },
    { name: 'Left date (5)', description: 'yyyymmdd, the last day; empty when current' },
    { name: 'Amended record indicator (6)', description: '0 or 1' },
  ],
  editionFrom: 'the latest day on which a spell ended',
};

import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';
import { REGISTERED_COLUMNS } from '../standard-form';

export const card: SourceCard = {
  kind: 'ods-commissioners',
  title: 'Clinical commissioning groups and sub-ICB locations (eccg), Organisation Data Service',
  publisher: 'NHS England, Organisation Data Service (NHS Digital until 2023)',
  schedule: 'Quarterly releases; copies can be drawn between them',
  lag: 'Days to weeks; the great changes, such as those of April 2020, 2021 and July 2022, are entered on their day',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'It begins with the clinical commissioning groups of April 2013: primary care trusts before them are not in it.',
    'A sub-ICB location whose code a CCG had before keeps the opening date of that CCG: the change of July 2022 is not dated in it.',
    'It does not say which commissioner took over from which.',
    'Commissioning hubs (role RO218) and reporting entities (RO327) are in it: they commission no general practice.',
    'It is cumulative: closed ones stay, with a close date; the field for the status is empty.',
  ],
  columns: [
    ...REGISTERED_COLUMNS,
    { name: 'Sub-type (14)', description: 'role ids such as RO319, joined by a bar; empty for a closed CCG' },
  ],
  editionFrom: 'the latest opening date of a commissioner',
};

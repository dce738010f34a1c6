import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'ods-pcns',
  title: 'Primary care networks (epcn), Organisation Data Service',
  publisher: 'NHS England, Organisation Data Service (NHS Digital until 2023)',
  schedule:
    'Published as the sheet PCNDetails of the workbook ePCN, about monthly; the workbook and the sheet as CSV are read alike',
  lag: 'Days to weeks: a new or dissolved network appears once it has been reported',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'Its members are on the other sheet of the workbook, kind ods-pcn-members: import the same file as both.',
    'It is cumulative from 1 October 2019: dissolved networks stay, with a close date.',
    'Names and commissioners are those of the day of the edition; commissioners are called CCG until July 2022.',
    'A network that is named after a trust is not thereby run by it.',
  ],
  columns: [
    { name: 'PCN Code', description: 'U and five digits' },
    { name: 'PCN Name', description: 'its name on the day of the edition' },
    {
      name: 'Current Sub ICB Loc Code',
      description: 'its commissioner (before July 2022: Current Clinical Commissioning Group Code)',
    },
    { name: 'Sub ICB Location', description: "the commissioner's name (before: Clinical Commissioning Group Name)" },
    { name: 'Open Date', description: 'yyyymmdd' },
    { name: 'Close Date', description: 'yyyymmdd, the last day; empty when open' },
    { name: 'Address Line 1', description: 'empty lines are left out' },
    { name: 'Address Line 2', description: 'empty lines are left out' },
    { name: 'Address Line 3', description: 'empty lines are left out' },
    { name: 'Address Line 4', description: 'empty lines are left out' },
    { name: 'Address Line 5', description: 'empty lines are left out' },
    { name: 'Postcode', description: 'may be empty' },
  ],
  editionFrom: 'the latest opening date of a network',
};

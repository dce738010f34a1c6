import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'ods-pcn-members',
  title: 'Primary care network core partner details (epcncorepartnerdetails), Organisation Data Service',
  publisher: 'NHS England, Organisation Data Service (NHS Digital until 2023)',
  schedule: 'Published as a sheet of the workbook ePCN, about monthly; save the sheet as CSV',
  lag: 'Days to weeks: a change of network appears once it has been reported',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'One row is one spell of a practice in a network; a practice may have several, and a few overlap by a day or two.',
    'It is cumulative from 1 October 2019: ended spells stay, so one edition answers for earlier years.',
    'Names and commissioners are those of the day of the edition, not those of the spell.',
    'Being in a network that is named after a trust is not the same as being run by that trust.',
  ],
  columns: [
    { name: 'Partner Organisation Code', description: 'the practice' },
    { name: 'Partner Name', description: 'its name on the day of the edition' },
    { name: 'Practice Parent Sub ICB Loc Code', description: 'its commissioner (before July 2022: CCG Code)' },
    { name: 'Practice Parent Sub ICB Loc Name', description: "its commissioner's name" },
    { name: 'PCN Code', description: 'the network, U and five digits' },
    { name: 'PCN Name', description: 'its name on the day of the edition' },
    { name: 'PCN Parent Sub ICB Loc Code', description: "the network's commissioner" },
    { name: 'PCN Parent Sub ICB Loc Name', description: "the network's commissioner's name" },
    { name: 'Practice to PCN Relationship Start Date', description: 'yyyymmdd, the first day' },
    { name: 'Practice to PCN Relationship End Date', description: 'yyyymmdd, the last day; empty when current' },
    { name: 'Practice Sub ICB Loc and PCN Sub ICB Loc Match', description: 'TRUE or FALSE' },
  ],
  editionFrom: 'the latest day on which a spell began',
};

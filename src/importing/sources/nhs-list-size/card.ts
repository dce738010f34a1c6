import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'nhs-list-size',
  title: 'Patients registered at a GP practice, totals (gp-reg-pat-prac-all)',
  publisher: 'NHS England (NHS Digital until 2023)',
  schedule: 'Monthly official statistics',
  lag: 'About two weeks after the extract, which is taken on the first day of the month',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'Registered patients are more than residents: people who have moved away stay on lists for a time.',
    'Practices with a single registered patient are in it, usually about to close or just opened.',
    'Only rows of type GP, sex ALL and age ALL are totals; rows of one sex or age, where a file has them, are left out.',
    'Lists are not weighted: weighted lists are for money, not for rates.',
  ],
  columns: [
    { name: 'PUBLICATION', description: 'always GP_PRAC_PAT_LIST' },
    { name: 'EXTRACT_DATE', description: 'ddMONyyyy, in any case' },
    { name: 'TYPE', description: 'always GP' },
    { name: 'CCG_CODE', description: 'commissioner; from July 2022 SUB_ICB_LOCATION_CODE' },
    { name: 'ONS_CCG_CODE', description: "commissioner's ONS code; from July 2022 ONS_SUB_ICB_LOCATION_CODE" },
    { name: 'CODE', description: 'the practice' },
    { name: 'POSTCODE', description: "the practice's" },
    { name: 'SEX', description: 'ALL for a total' },
    { name: 'AGE', description: 'ALL for a total' },
    { name: 'NUMBER_OF_PATIENTS', description: 'registered patients on the extract date' },
  ],
  editionFrom: 'the extract date',
};

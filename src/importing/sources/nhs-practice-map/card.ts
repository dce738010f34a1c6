import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'nhs-practice-map',
  title:
    'Patients registered at a GP practice, map from practice to network, commissioner and region (gp-reg-pat-prac-map)',
  publisher: 'NHS England (NHS Digital until 2023)',
  schedule: 'Monthly, with the list sizes',
  lag: 'About two weeks after the extract, which is taken on the first day of the month',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'It shows one day: a practice that changes network between two editions changes on an unknown day between them.',
    'PCN code U means unallocated. It is not a network, and is null here.',
  ],
  columns: [
    { name: 'PUBLICATION', description: 'always GP_PRAC_PAT_LIST' },
    { name: 'EXTRACT_DATE', description: 'ddMonyyyy, in any case' },
    { name: 'PRACTICE_CODE', description: 'the practice' },
    { name: 'PRACTICE_NAME', description: 'its name' },
    { name: 'PRACTICE_POSTCODE', description: 'its postcode' },
    { name: 'PCN_CODE', description: 'its network, or U for none' },
    { name: 'PCN_NAME', description: "its network's name" },
    { name: 'ONS_CCG_CODE', description: "commissioner's ONS code; from July 2022 ONS_SUB_ICB_LOCATION_CODE" },
    { name: 'CCG_CODE', description: 'commissioner; from July 2022 SUB_ICB_LOCATION_CODE' },
    { name: 'CCG_NAME', description: "commissioner's name; from July 2022 SUB_ICB_LOCATION_NAME" },
    { name: 'ONS_STP_CODE', description: 'ONS code of the STP; from July 2022 of the integrated care board' },
    { name: 'STP_CODE', description: 'STP; from July 2022 ICB_CODE' },
    { name: 'STP_NAME', description: 'its name; from July 2022 ICB_NAME' },
    { name: 'ONS_COMM_REGION_CODE', description: "region's ONS code" },
    { name: 'COMM_REGION_CODE', description: 'commissioning region' },
    { name: 'COMM_REGION_NAME', description: 'its name' },
  ],
  editionFrom: 'the extract date',
};

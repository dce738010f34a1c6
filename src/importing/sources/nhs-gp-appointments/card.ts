import { OPEN_GOVERNMENT_LICENCE, type SourceCard } from '../source-card';

export const card: SourceCard = {
  kind: 'nhs-gp-appointments',
  title: 'Appointments in General Practice: by commissioner, by practice, and their coverage',
  publisher: 'NHS England (NHS Digital until 2023)',
  schedule: 'Monthly; figures by practice since November 2022',
  lag: 'About four weeks after the end of the month',
  licence: OPEN_GOVERNMENT_LICENCE,
  caveats: [
    'Drawn from appointment books that practices keep for their own work: what counts as an appointment differs from practice to practice, and so does what is not recorded at all.',
    'Published as experimental (later: in development). Comparing two practices compares their books first.',
    'Counted are the practices that take part and whose data pass the checks of the publisher: the coverage file says how many, and of how many patients.',
    'Unknown status, staff, mode or wait is part of what a share is over, as in the publication. A rise can be better recording.',
    'Rows that repeat a whole key are added: after a merger of commissioners, months before it have a row for each of them under the code of the merged one.',
    'One publication is spread over many files, one for each region: each is a release. A commissioner that two files of one edition give is not counted twice, and is reported.',
    'The commissioner of a file stands for the practices that it has at publication, also in months when they had another.',
    'An edition named for its last month came out after that month.',
  ],
  columns: [
    { name: 'CCG_CODE', description: 'commissioner; from July 2022 SUB_ICB_LOCATION_CODE (by commissioner, coverage)' },
    { name: 'CCG_NAME', description: 'its name; from July 2022 SUB_ICB_LOCATION_NAME (by commissioner)' },
    { name: 'GP_CODE', description: 'the practice (by practice)' },
    { name: 'GP_NAME', description: 'its name (by practice)' },
    {
      name: 'Appointment_Month',
      description: 'MONyyyy or ddMONyyyy; APPOINTMENT_MONTH_START_DATE in files by practice',
    },
    { name: 'APPT_STATUS', description: 'Attended, DNA (did not attend) or Unknown' },
    { name: 'HCP_TYPE', description: 'GP, Other Practice staff or Unknown' },
    { name: 'APPT_MODE', description: 'Face-to-Face, Telephone, Home Visit, Video/Online or Unknown' },
    {
      name: 'TIME_BETWEEN_BOOK_AND_APPT',
      description: 'Same Day, 1 Day, 2 to 7 Days and so on up to More than 28 Days, or unknown',
    },
    { name: 'COUNT_OF_APPOINTMENTS', description: 'how many' },
    { name: 'Included Practices', description: 'practices whose appointments are counted (coverage)' },
    { name: 'Open Practices', description: 'practices that were open (coverage)' },
    {
      name: 'Patients registered at included practices',
      description: 'on the lists of the practices that are counted (coverage)',
    },
    { name: 'Patients registered at open practices', description: 'on the lists of all open practices (coverage)' },
  ],
  editionFrom: 'the last month in the file',
};

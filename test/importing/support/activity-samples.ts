/** Headings of appointments by commissioner, as they were until June 2022. */
export const APPOINTMENTS_HEADER =
  'CCG_CODE,CCG_ONS_CODE,CCG_NAME,STP_ONS,STPNM,REGION_ONS_CODE,REGION_NAME,Appointment_Month,APPT_STATUS,HCP_TYPE,APPT_MODE,' +
  'TIME_BETWEEN_BOOK_AND_APPT,COUNT_OF_APPOINTMENTS';

interface Appointments {
  code?: string;
  name?: string;
  month?: string;
  status?: string;
  staff?: string;
  mode?: string;
  wait?: string;
  count?: string | number;
}

export const appointmentsRow = ({
  code = '99A',
  name = 'NHS Elm CCG',
  month = 'MAR2019',
  status = 'Attended',
  staff = 'GP',
  mode = 'Face-to-Face',
  wait = 'Same Day',
  count = 100,
}: Appointments = {}): string =>
  [
    code,
    'E38000001',
    name,
    'E54000001',
    'Elm  STP',
    'E40000001',
    'Midlands',
    month,
    status,
    staff,
    mode,
    wait,
    count,
  ].join(',');

/** Headings of appointments by practice, as they are published since November 2022. */
export const PRACTICE_APPOINTMENTS_HEADER =
  'APPOINTMENT_MONTH_START_DATE,GP_CODE,GP_NAME,SUPPLIER,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,HCP_TYPE,' +
  'APPT_MODE,NATIONAL_CATEGORY,TIME_BETWEEN_BOOK_AND_APPT,COUNT_OF_APPOINTMENTS,APPT_STATUS';

export const practiceAppointmentsRow = ({
  code = 'M99001',
  name = 'THE ELM SURGERY',
  month = '01DEC2025',
  status = 'Attended',
  staff = 'GP',
  mode = 'Face-to-Face',
  wait = 'Same Day',
  count = 10,
  category = 'General Consultation Acute',
}: Appointments & { category?: string } = {}): string =>
  [
    month,
    code,
    name,
    'EMIS',
    'U99001',
    'ELM PCN',
    '99A',
    'NHS Elm ICB - 99A',
    staff,
    mode,
    category,
    wait,
    count,
    status,
  ].join(',');

export const COVERAGE_HEADER =
  'SUB_ICB_LOCATION_CODE,ICB_ONS_CODE,REGION_CODE,Appointment_Month,Included Practices,Open Practices,' +
  'Patients registered at included practices,Patients registered at open practices';

export const coverageRow = (code = '99A', month = '01MAR2019', numbers = [38, 40, 300_000, 320_000]): string =>
  [code, 'E54000001', 'E40000001', month, ...numbers].join(',');

const TYPES =
  'Type 1 Departments - Major A&E,Type 2 Departments - Single Specialty,Type 3 Departments - Other A&E/Minor Injury Unit';

export const AE_HEADER = [
  `Code,Region,Name,${TYPES},Total attendances,${TYPES},Total Attendances < 4 hours,${TYPES},Total Attendances > 4 hours`,
  'Percentage in 4 hours or less (all),Percentage in 4 hours or less (type 1),Percentage in 4 hours or less (type 2)',
  'Percentage in 4 hours or less (type 3),Emergency Admissions via Type 1 A&E,Emergency Admissions via Type 2 A&E',
  'Emergency Admissions via Type 3 and 4 A&E,Total Emergency Admissions via A&E,Other Emergency admissions (i.e not via A&E)',
  'Total Emergency Admissions,Number of patients spending >4 hours from decision to admit to admission',
  'Number of patients spending >12 hours from decision to admit to admission',
].join(',');

/** A provider with a type 1 and a type 3 department; each cell may be replaced by its number (from 1). */
export const aeRow = (cells: Readonly<Record<number, string>> = {}): string =>
  [
    ...['R9X', 'NHS England Midlands ', 'Elm NHS Trust'],
    ...['"16,000"', '0', '"4,000"', '"20,000"', '"12,000"', '0', '"4,000"', '"16,000"', '"4,000"', '0', '0', '"4,000"'],
    ...['80.00%', '75.00%', '-', '100.00%'],
    ...['"4,500"', '0', '5', '"4,505"', '"1,495"', '"6,000"', '700', '90'],
  ]
    .map((cell, index) => cells[index + 1] ?? cell)
    .join(',');

/** A provider that reports nothing. */
export const silentAeRow = (code = 'R9Y'): string =>
  aeRow({
    ...Object.fromEntries(Array.from({ length: 27 }, (_, index) => [index + 1, '0'])),
    ...{ 1: code, 2: 'NHS England Midlands ', 3: 'Silent NHS Trust', 16: '-', 17: '-', 18: '-', 19: '-' },
  });

export const TIDY_AE_HEADER = 'period,org_code,type,attendances,breaches,admissions';

export const SYSTEMS_HEADER = 'Code,Name,ICB Code,ICB Name,Region Name';

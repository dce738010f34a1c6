import type { AppointmentsRow } from '../../sources';
import type { PublishedMetric } from '../monthly-figures';

const [RECORDED, RATE, PRACTICES_INCLUDED, PATIENTS_INCLUDED] = [
  'GP_APPOINTMENTS_RECORDED',
  'GP_APPOINTMENTS_RATE',
  'GP_APPOINTMENTS_PRACTICES_INCLUDED',
  'GP_APPOINTMENTS_PATIENTS_INCLUDED',
] as const;

export const CODES = { RECORDED, RATE, PRACTICES_INCLUDED, PATIENTS_INCLUDED } as const;

const BOOKS =
  'Practices keep their appointment books in different ways, and what counts as an appointment differs with them.';
const UNKNOWN =
  'Appointments for which it is unknown are part of the whole, as in the publication: a change can be one of recording.';

/** A share of the recorded appointments: which of them are counted. */
export interface AppointmentShare extends PublishedMetric {
  readonly counted: Partial<Pick<AppointmentsRow, 'status' | 'professional' | 'mode' | 'wait'>>;
}

const share = (
  code: string,
  name: string,
  counted: AppointmentShare['counted'],
  words: string,
  lowerIsBetter: boolean | null = null,
): AppointmentShare => ({
  code,
  name,
  counted,
  family: 'ACTIVITY',
  kind: 'PROPORTION',
  unit: 'share, 0 to 1',
  lowerIsBetter,
  frequency: 'MONTHLY',
  definition: `Appointments in general practice ${words}, over all appointments recorded, in a month.`,
  caveats: [BOOKS, UNKNOWN],
});

/** What is counted of the appointments of a commissioner or practice, each over all of them. */
export const appointmentShares: readonly AppointmentShare[] = [
  share('GP_APPOINTMENTS_ATTENDED', 'Appointments attended', { status: 'ATTENDED' }, 'marked as attended'),
  share(
    'GP_APPOINTMENTS_NOT_ATTENDED',
    'Appointments not attended (DNA)',
    { status: 'NOT_ATTENDED' },
    'to which the patient did not come (DNA)',
    true,
  ),
  share('GP_APPOINTMENTS_WITH_GP', 'Appointments with a GP', { professional: 'GP' }, 'with a general practitioner'),
  share('GP_APPOINTMENTS_FACE_TO_FACE', 'Appointments face to face', { mode: 'FACE_TO_FACE' }, 'face to face'),
  share('GP_APPOINTMENTS_BY_TELEPHONE', 'Appointments by telephone', { mode: 'TELEPHONE' }, 'by telephone'),
  share(
    'GP_APPOINTMENTS_SAME_DAY',
    'Appointments on the day of booking',
    { wait: 'SAME_DAY' },
    'on the day of booking',
  ),
  share(
    'GP_APPOINTMENTS_OVER_28_DAYS',
    'Appointments more than 28 days after booking',
    { wait: 'MORE_THAN_28_DAYS' },
    'more than 28 days after booking, whether or not the patient asked for a later day',
  ),
];

const coverage = (code: string, name: string, definition: string): PublishedMetric => ({
  code,
  name,
  family: 'COVERAGE',
  kind: 'PROPORTION',
  unit: 'share, 0 to 1',
  lowerIsBetter: null,
  frequency: 'MONTHLY',
  definition,
  caveats: ['It is how far the figures of appointments reach, and no measure of care.'],
});

/** All that the publication measures. None of it is the "appointments offered" of claims, whose base nobody states. */
export const appointmentMetrics: readonly PublishedMetric[] = [
  {
    code: CODES.RECORDED,
    name: 'Appointments recorded in general practice',
    family: 'ACTIVITY',
    kind: 'COUNT',
    unit: 'appointments',
    lowerIsBetter: null,
    frequency: 'MONTHLY',
    definition: 'Appointments in the books of the practices that take part, in a month, whatever became of them.',
    caveats: [BOOKS, 'A count over the practices included: it rises when more of them take part.'],
  },
  ...appointmentShares,
  {
    code: CODES.RATE,
    name: 'Appointments recorded in general practice per 1,000 patients',
    family: 'ACTIVITY',
    kind: 'RATE',
    unit: 'per 1,000 patients a year',
    per: 1000,
    lowerIsBetter: null,
    frequency: 'MONTHLY',
    definition:
      'Appointments recorded over the patients registered at the practices that are counted, by commissioner and month. Given only for months whose coverage is on record too; neither file alone has it.',
    caveats: [BOOKS, 'The appointments and their coverage can be of different editions.'],
  },
  coverage(
    CODES.PRACTICES_INCLUDED,
    'Practices included in appointments data',
    'Practices whose appointments are counted, over practices that were open, in a month.',
  ),
  coverage(
    CODES.PATIENTS_INCLUDED,
    'Patients of practices included in appointments data',
    'Patients registered at practices whose appointments are counted, over patients registered at all open practices, in a month.',
  ),
];

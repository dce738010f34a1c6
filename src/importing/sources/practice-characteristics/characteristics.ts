/** A column of figures, and what they are figures of. */
export interface Characteristic {
  readonly heading: string;
  /** The code of its metric. */
  readonly metric: string;
  readonly name: string;
  readonly kind: 'COUNT' | 'MEAN' | 'PROPORTION';
  readonly unit: string;
  readonly definition: string;
  readonly family: 'STRUCTURE' | 'EXPERIENCE' | 'ACTIVITY' | 'OUTCOME';
  /** The period that the compiler took it from, which the file does not say. */
  readonly periodStart: string;
  readonly periodMonths: number;
  readonly lowerIsBetter: boolean | null;
  readonly caveats: readonly string[];
}

type Beside = 'heading' | 'metric' | 'name' | 'definition';
type OfGroup = Omit<Characteristic, Beside | 'kind' | 'unit' | 'caveats'>;

const SEPTEMBER_2019 = { periodStart: '2019-09-01', periodMonths: 1, lowerIsBetter: null };
const YEAR_2018 = { periodStart: '2018-01-01', periodMonths: 12, lowerIsBetter: null };
const YEAR_2019 = { periodStart: '2019-01-01', periodMonths: 12, lowerIsBetter: null };

const workforce: OfGroup = { family: 'STRUCTURE', ...SEPTEMBER_2019 };
const population: OfGroup = { family: 'STRUCTURE', ...YEAR_2019 };
const points: OfGroup = { family: 'OUTCOME', periodStart: '2018-04-01', periodMonths: 12, lowerIsBetter: false };

const NEWEST =
  'The compiler took the newest year that the profiles had, which the file does not name; by the figure for England it is 2019.';

const count = (unit: string) => ({ kind: 'COUNT', unit, caveats: [] }) as const;
const mean = (unit: string, ...caveats: string[]) => ({ kind: 'MEAN', unit, caveats }) as const;
const yesOrNo = (...caveats: string[]) => ({ kind: 'PROPORTION', unit: '1 for yes, 0 for no', caveats }) as const;

const columns: readonly (readonly [
  Pick<Characteristic, Beside>,
  Pick<Characteristic, 'kind' | 'unit' | 'caveats'>,
  OfGroup,
])[] = [
  [
    named(
      'TOTAL_PATIENTS',
      'PATIENTS',
      'Registered patients',
      'Patients registered, in the workforce statistics of 30 September 2019.',
    ),
    count('patients'),
    workforce,
  ],
  [
    named(
      'TOTAL_DISP_PATIENTS',
      'DISPENSING_PATIENTS',
      'Patients dispensed to',
      'Patients to whom the practice may dispense, on 30 September 2019.',
    ),
    count('patients'),
    workforce,
  ],
  [
    named(
      'TOTAL_GP_HC',
      'GP_HEADCOUNT',
      'General practitioners',
      'General practitioners by headcount on 30 September 2019, trainees and locums among them.',
    ),
    count('people'),
    workforce,
  ],
  [
    named(
      'TOTAL_GP_FTE',
      'GP_FTE',
      'General practitioners, full-time equivalent',
      'Full-time equivalent general practitioners on 30 September 2019; a full-time week has 37.5 hours.',
    ),
    count('full-time equivalents'),
    workforce,
  ],
  [
    named(
      'SINGLE_HANDED',
      'SINGLE_HANDED',
      'Single-handed',
      'Whether the practice had exactly one general practitioner by headcount on 30 September 2019.',
    ),
    yesOrNo('Not taken where the headcount is missing: the compiler wrote 0 there.'),
    workforce,
  ],
  [
    named(
      'DISPENSING_BIN',
      'DISPENSING',
      'Dispensing practice',
      'Whether the practice had any patient to dispense to on 30 September 2019.',
    ),
    yesOrNo(),
    workforce,
  ],
  [
    named(
      'GP_FTE_PER_10000',
      'GP_FTE_PER_10000',
      'General practitioners per 10,000 patients',
      'Full-time equivalent general practitioners over registered patients, times 10,000, on 30 September 2019, as computed by the compiler.',
    ),
    mean('full-time equivalents per 10,000 patients'),
    workforce,
  ],
  [
    named(
      'list_size',
      'LIST_SIZE',
      'Mean list size',
      'Mean of the monthly numbers of registered patients in 2018, as prescribing statistics have them.',
    ),
    mean('patients'),
    { family: 'STRUCTURE', ...YEAR_2018 },
  ],
  [
    named(
      'Deprivation score (IMD 2015)',
      'IMD_2015',
      'Deprivation score (IMD 2015)',
      'Index of Multiple Deprivation 2015 averaged over where the patients of the practice live; more is more deprived.',
    ),
    mean('score'),
    { ...population, periodStart: '2015-01-01' },
  ],
  [
    named(
      '% who have a positive experience of their GP practice',
      'POSITIVE_EXPERIENCE',
      'Positive experience of the practice',
      'Patients in the GP Patient Survey with a good overall experience of their practice, weighted, of those who answered.',
    ),
    mean('%', NEWEST),
    { ...population, family: 'EXPERIENCE', lowerIsBetter: false },
  ],
  [
    named(
      '% with a long-standing health condition',
      'LONG_STANDING_CONDITION',
      'Long-standing health condition',
      'Patients in the GP Patient Survey with a long-standing health condition, weighted, of those who answered.',
    ),
    mean('%', NEWEST),
    population,
  ],
  [
    named('% aged 65+ years', 'AGED_65_AND_OVER', 'Aged 65 and over', 'Registered patients aged 65 and over, of all.'),
    mean('%', NEWEST),
    population,
  ],
  [
    named('% aged under 18 years', 'AGED_UNDER_18', 'Aged under 18', 'Registered patients aged under 18, of all.'),
    mean('%', NEWEST),
    population,
  ],
  [
    named('total_items', 'PRESCRIBED_ITEMS', 'Items prescribed', 'Items prescribed and dispensed in 2018.'),
    count('items'),
    { family: 'ACTIVITY', ...YEAR_2018 },
  ],
  [
    named(
      'CL',
      'QOF_POINTS_CLINICAL',
      'QOF points, clinical',
      'Points of the Quality and Outcomes Framework in the clinical domain, of at most 435, 2018/19.',
    ),
    mean('points'),
    points,
  ],
  [
    named(
      'PH',
      'QOF_POINTS_PUBLIC_HEALTH',
      'QOF points, public health',
      'Points of the Quality and Outcomes Framework in the public health domain, of at most 97, 2018/19.',
    ),
    mean('points'),
    points,
  ],
  [
    named(
      'PHAS',
      'QOF_POINTS_ADDITIONAL_SERVICES',
      'QOF points, additional services',
      'Points of the Quality and Outcomes Framework in public health, additional services, of at most 27, 2018/19.',
    ),
    mean('points'),
    points,
  ],
  [
    named(
      'QOF_TOTAL',
      'QOF_POINTS_TOTAL',
      'QOF points, total',
      'Points of the Quality and Outcomes Framework in all domains, of at most 559, 2018/19.',
    ),
    mean('points'),
    points,
  ],
];

function named(heading: string, code: string, name: string, definition: string): Pick<Characteristic, Beside> {
  return { heading, metric: `CHARACTERISTICS_${code}`, name, definition };
}

/** Every column of figures, in the order of the file. */
export const CHARACTERISTICS: readonly Characteristic[] = columns.map(([about, measured, group]) => ({
  ...group,
  ...about,
  ...measured,
}));

import type { Department } from '../../sources';
import type { PublishedMetric } from '../monthly-figures';

const BY_PROVIDER =
  'By provider, wherever the patients live and on whichever list they are: no rate for a practice or its patients.';
const ZEROS = 'A provider that prints zeros alone may have closed its department, or have sent nothing.';

const DEPARTMENTS: readonly { department: Department | null; suffix: string; words: string }[] = [
  { department: null, suffix: '', words: 'of every type' },
  { department: 'TYPE_1', suffix: '_TYPE_1', words: 'of type 1 (major, led by consultants)' },
  { department: 'TYPE_2', suffix: '_TYPE_2', words: 'of type 2 (one specialty)' },
  {
    department: 'OTHER',
    suffix: '_OTHER',
    words: 'of other types (minor injury units, urgent treatment and walk-in centres)',
  },
];

const count = (
  code: string,
  name: string,
  unit: string,
  definition: string,
  caveats: string[] = [],
): PublishedMetric => ({
  code,
  name,
  family: 'ACTIVITY',
  kind: 'COUNT',
  unit,
  lowerIsBetter: null,
  frequency: 'MONTHLY',
  definition,
  caveats: [BY_PROVIDER, ZEROS, ...caveats],
});

/** What is published of departments of a type, or of all together: the codes of the metrics. */
export interface DepartmentCodes {
  readonly department: Department | null;
  readonly attendances: string;
  readonly withinFourHours: string;
  readonly admissions: string;
}

export const departmentCodes: readonly DepartmentCodes[] = DEPARTMENTS.map(({ department, suffix }) => ({
  department,
  attendances: `AE_PROVIDER_ATTENDANCES${suffix}`,
  withinFourHours: `AE_PROVIDER_WITHIN_4_HOURS${suffix}`,
  admissions: `AE_PROVIDER_ADMISSIONS_VIA_AE${suffix}`,
}));

/** What only the monthly files print. */
export const CODES = {
  OTHER_ADMISSIONS: 'AE_PROVIDER_ADMISSIONS_NOT_VIA_AE',
  EMERGENCY_ADMISSIONS: 'AE_PROVIDER_EMERGENCY_ADMISSIONS',
  WAITED_4: 'AE_PROVIDER_ADMISSION_WAITS_OVER_4_HOURS',
  WAITED_12: 'AE_PROVIDER_ADMISSION_WAITS_OVER_12_HOURS',
} as const;

/**
 * All that is measured here. The codes are not those of claims and studies: those count what the patients of a practice do, over
 * the patients.
 */
export const aeMetrics: readonly PublishedMetric[] = [
  ...DEPARTMENTS.flatMap(({ words }, at) => [
    count(
      departmentCodes[at]!.attendances,
      `A&E attendances at departments ${words}`,
      'attendances',
      `Attendances at the A&E departments ${words} of a provider in a month.`,
    ),
    {
      ...count(
        departmentCodes[at]!.withinFourHours,
        `A&E attendances of up to four hours at departments ${words}`,
        'share, 0 to 1',
        `Attendances that ended within four hours of arrival (all attendances less those that took longer), over all attendances at the A&E departments ${words} of a provider in a month.`,
        ['From May 2019 to May 2023 the waits of fourteen trusts that tried other measures were not published.'],
      ),
      kind: 'PROPORTION' as const,
      lowerIsBetter: false,
    },
    count(
      departmentCodes[at]!.admissions,
      `Emergency admissions through A&E departments ${words}`,
      'admissions',
      `Emergency admissions through the A&E departments ${words} of a provider in a month.`,
    ),
  ]),
  count(
    CODES.OTHER_ADMISSIONS,
    'Emergency admissions that did not come through A&E',
    'admissions',
    'Emergency admissions to a provider in a month by another way than its A&E departments, such as directly from a GP.',
  ),
  count(
    CODES.EMERGENCY_ADMISSIONS,
    'Emergency admissions to a provider',
    'admissions',
    'All emergency admissions to a provider in a month, through A&E and otherwise.',
  ),
  ...([4, 12] as const).map((hours) => ({
    ...count(
      CODES[`WAITED_${hours}`],
      `Waits of more than ${hours} hours for admission`,
      'patients',
      `Patients who waited more than ${hours} hours from the decision to admit them until their admission through A&E, in a month.`,
    ),
    lowerIsBetter: true,
  })),
];

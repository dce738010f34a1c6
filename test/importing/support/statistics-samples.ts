/** Headers and rows of published statistics of practices, about the practices of the other samples. */

export const PREVALENCE_HEADER = 'PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE';
export const prevalenceRow = (
  register = '80',
  list = '1000',
  practice = 'M99001',
  group = 'DM',
  type = '17OV',
): string => [practice, group, register, type, list].join(',');

export const POINTS_HEADER = 'PRACTICE_CODE,REVISED_MAXIMUM_POINTS';

export const PLACES_HEADER =
  'NAT_ONS_CODE,NAT_CODE,COUNTRY,REGION_ODS_CODE,REGION_ONS_CODE,REGION_NAME,STP_ODS_CODE,STP_ONS_CODE,STP_NAME,' +
  'CCG_ODS_CODE,CCG_ONS_CODE,CCG_NAME,PCN_ODS_CODE,PCN_NAME,PRACTICE_CODE,PRACTICE_NAME';
export const placeRow = (pcn = 'U99001', practice = 'M99001', ccg = 'D2P2L'): string =>
  `E92000001,ENG,England,Y60,E40000008,Midlands,QUA,E54000016,The Black Country,${ccg},E38000259,NHS Black Country CCG,${pcn},Elm PCN,${practice},The Elm Surgery`;

export const INDICATORS_HEADER =
  'INDICATOR_CODE,INDICATOR_POINT_VALUE,GROUP_CODE,GROUP_DESCRIPTION,DOMAIN_CODE,DOMAIN_DESCRIPTION,PATIENT_LIST_TYPE';
export const indicatorRow = (code = 'DM006', points = '3', domain = 'CL,Clinical'): string =>
  `${code},${points},DM,Diabetes mellitus,${domain},17OV`;

export const VALIDATION_HEADER = 'PRACTICE_CODE,VALIDATION_RULE,RULE_DESCRIPTION';
export const validationRow = (
  practice = 'M99001',
  rule = '1',
  words = 'Achieved points <= manual points total',
): string => `${practice},${rule},${words}`;

export const ACHIEVEMENT_HEADER = 'REGION_ODS_CODE,REGION_NAME,PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE';
export const achievementRow = (measure: string, value: string, practice = 'M99001', indicator = 'DM006'): string =>
  `Y60,Midlands,${practice},${indicator},${measure},${value}`;

const FINGERTIPS_COLUMNS = [
  ...[
    'Indicator ID',
    'Indicator Name',
    'Parent Code',
    'Parent Name',
    'Area Code',
    'Area Name',
    'Area Type',
    'Sex',
    'Age',
  ],
  ...['Category Type', 'Category', 'Time period', 'Value', 'Lower CI 95.0 limit', 'Upper CI 95.0 limit'],
  ...['Lower CI 99.8 limit', 'Upper CI 99.8 limit', 'Count', 'Denominator', 'Value note', 'Recent Trend'],
  ...['Compared to England value or percentiles', 'Compared to percentiles', 'Time period Sortable', 'New data'],
  ...['Compared to goal', 'Time period range'],
] as const;

export const FINGERTIPS_HEADER = FINGERTIPS_COLUMNS.join(',');

type FingertipsCells = Partial<Record<(typeof FINGERTIPS_COLUMNS)[number], string>>;

const FINGERTIPS_ROW: FingertipsCells = {
  'Indicator ID': '99999',
  'Indicator Name': 'Elm disease',
  'Area Code': 'M99001',
  'Area Name': 'The Elm Surgery',
  'Area Type': 'GP',
  Sex: 'Persons',
  Age: 'All ages',
  'Time period': '2019',
  Value: '12.5',
  'Time period Sortable': '20190000',
  'Time period range': '1y',
};

/** A row of a download; cells by their headings replace those of a plain one. */
export const fingertipsRow = (cells: FingertipsCells = {}): string =>
  FINGERTIPS_COLUMNS.map((heading) => cells[heading] ?? FINGERTIPS_ROW[heading] ?? '').join(',');

/** England under a parent or without one. */
export const englandRow = (cells: FingertipsCells = {}): string =>
  fingertipsRow({ 'Area Code': 'E92000001', 'Area Name': 'England', 'Area Type': 'England', ...cells });

const CHARACTERISTICS_COLUMNS = [
  ...[
    'code',
    'TOTAL_PATIENTS',
    'TOTAL_DISP_PATIENTS',
    'TOTAL_GP_HC',
    'TOTAL_GP_FTE',
    'SINGLE_HANDED',
    'DISPENSING_BIN',
  ],
  ...[
    'GP_FTE_PER_10000',
    'list_size',
    'Deprivation score (IMD 2015)',
    '% who have a positive experience of their GP practice',
  ],
  ...[
    '% with a long-standing health condition',
    '% aged 65+ years',
    '% aged under 18 years',
    'pct',
    'total_items',
    'CL',
  ],
  ...['PH', 'PHAS', 'QOF_TOTAL', 'Principal_Supplier', 'LSOA11NM', 'ruc11cd', 'RUC11'],
];

export const CHARACTERISTICS_HEADER = CHARACTERISTICS_COLUMNS.join(',');

/** What was compiled of a practice; columns that are not named are empty. */
export const characteristicsRow = (cells: Readonly<Record<string, string>>): string =>
  CHARACTERISTICS_COLUMNS.map((heading) => cells[heading] ?? (heading === 'code' ? 'M99001' : '')).join(',');

import type { QofIndicator, QofPrevalence } from '../../sources';
import type { MetricDefinition } from '../metric-definitions';

const GROUPS: Readonly<Record<string, string>> = {
  AF: 'atrial fibrillation',
  AST: 'asthma',
  CAN: 'cancer',
  CHD: 'coronary heart disease',
  CKD: 'chronic kidney disease',
  COPD: 'chronic obstructive pulmonary disease',
  DEM: 'dementia',
  DEP: 'depression',
  DM: 'diabetes',
  EP: 'epilepsy',
  HF: 'heart failure',
  HYP: 'hypertension',
  LD: 'learning disabilities',
  MH: 'severe mental illness',
  NDH: 'non-diabetic hyperglycaemia',
  OB: 'obesity',
  OST: 'osteoporosis',
  PAD: 'peripheral arterial disease',
  PC: 'palliative care',
  RA: 'rheumatoid arthritis',
  STIA: 'stroke and transient ischaemic attack',
};

const YEARLY = { frequency: 'YEARLY', family: 'OUTCOME' } as const;
const SHARE = { kind: 'PROPORTION', unit: 'proportion' } as const;
const POINTS = { kind: 'MEAN', unit: 'points', lowerIsBetter: null, caveats: [] } as const;
const RECORDED = 'A register counts whom the practice has recorded: good recording looks like high prevalence.';
const ADJUSTED = 'The denominator leaves out patients with a personalised care adjustment.';

export const prevalenceMetric = (groupCode: string): string => `QOF_${groupCode}_PREVALENCE`;
export const indicatorMetric = (indicatorCode: string): string => `QOF_${indicatorCode}`;
export const registerMetric = (indicatorCode: string): string => `QOF_${indicatorCode}_REGISTER`;
export const pointsMetric = (indicatorCode: string): string => `QOF_${indicatorCode}_POINTS`;
export const MAXIMUM_POINTS = 'QOF_MAXIMUM_POINTS';
export const VALIDATION_OUTCOME = 'QOF_VALIDATION_OUTCOME';

export function prevalenceDefinition({ groupCode, listType }: QofPrevalence): MetricDefinition {
  const condition = GROUPS[groupCode] ?? `group ${groupCode}`;
  return {
    ...YEARLY,
    ...SHARE,
    name: `Prevalence of ${condition} (QOF)`,
    definition: `Patients on the register of ${condition} (${groupCode}) over ${registered(listType)} (list ${listType}), at the end of a year of the Quality and Outcomes Framework.`,
    lowerIsBetter: null,
    caveats: [RECORDED],
  };
}

export const maximumPointsDefinition: MetricDefinition = {
  ...YEARLY,
  ...POINTS,
  name: 'Points within reach (QOF)',
  definition:
    'The most points that the practice could have in the year: fewer than all where it has no patients that an indicator is about.',
};

/** What the map of indicators says of one. Quality improvement is declared, not counted: it has no share. */
export function indicatorDefinition(row: QofIndicator): MetricDefinition {
  const { indicatorCode, groupName, groupCode, domainName, domainCode, points, listType } = row;
  const isCounted = domainCode !== 'QI';
  const share = isCounted
    ? 'Patients for whom it is met over those whom it applies to; an indicator that asks for a register has points alone.'
    : 'It is declared by the practice and has points alone.';
  return {
    ...YEARLY,
    kind: isCounted ? 'PROPORTION' : null,
    unit: isCounted ? 'proportion' : null,
    name: `${indicatorCode}: ${groupName} (QOF)`,
    definition: `Indicator ${indicatorCode}, group ${groupCode} (${groupName}), domain ${domainCode} (${domainName}), worth ${points} points, list ${listType}. ${share}`,
    lowerIsBetter: isCounted ? false : null,
    caveats: isCounted ? [ADJUSTED] : [],
  };
}

/** What can be said of an indicator by its code alone. */
export const unmappedIndicatorDefinition = (indicatorCode: string): MetricDefinition => ({
  ...YEARLY,
  ...SHARE,
  name: `Indicator ${indicatorCode} (QOF)`,
  definition: `Patients for whom indicator ${indicatorCode} of the Quality and Outcomes Framework is met over those whom it applies to.`,
  lowerIsBetter: false,
  caveats: [ADJUSTED],
});

export const registerDefinition = (indicatorCode: string): MetricDefinition => ({
  ...YEARLY,
  name: `Register of indicator ${indicatorCode} (QOF)`,
  kind: 'COUNT',
  unit: 'patients',
  definition: `Patients on the register that indicator ${indicatorCode} of the Quality and Outcomes Framework asks for.`,
  lowerIsBetter: null,
  caveats: [RECORDED],
});

export const pointsDefinition = (indicatorCode: string): MetricDefinition => ({
  ...YEARLY,
  ...POINTS,
  lowerIsBetter: false,
  name: `Points for indicator ${indicatorCode} (QOF)`,
  definition: `Points that the practice reached for indicator ${indicatorCode} of the Quality and Outcomes Framework.`,
});

export const validationOutcomeDefinition: MetricDefinition = {
  name: 'Validation outcome (QOF)',
  family: 'STATEMENT',
  kind: null,
  unit: null,
  lowerIsBetter: null,
  frequency: 'YEARLY',
  definition: 'In value_text: a check of the release that names the practice, by number and words.',
  caveats: [],
};

/** Whom a list counts, in words. */
function registered(listType: string): string {
  const age = /^(\d{2})OV$/.exec(listType)?.[1];
  if (age !== undefined) return `registered patients aged ${Number(age)} and over`;
  return listType === 'TOTAL' ? 'all registered patients' : 'registered patients';
}

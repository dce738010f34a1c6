/** One practice of a study, as columns over the periods of the study. */
export interface StudyUnit {
  practiceId: number;
  odsCode: string;
  /** The outcome of each period in the study's unit; NaN where there is none that counts. */
  outcomes: Float64Array;
  /** Events of each period; null where the metric has none to count. NaN as in `outcomes`. */
  events: Float64Array | null;
  /** What they are counted over: patient-years for a rate, the denominator otherwise. */
  exposure: Float64Array | null;
  /** Who leads it: a trust or federation; null where nobody does or nobody knows. */
  lead: number | null;
  /** Where it lies, for placebos that share what befalls a place; null where not known. */
  place: string | null;
}

export interface TreatedStudyUnit extends StudyUnit {
  /** The place of its last period that certainly was before. */
  lastUntreated: number;
  /** The place of its first period as a certain member, after the wash-out. */
  firstTreated: number;
}

/** Why a practice that concerns the question takes no part in the study. */
export type LeftOutReason =
  | 'NEVER_CERTAINLY_MEMBER'
  | 'MEMBER_THROUGHOUT'
  | 'GAP_TOO_LONG'
  | 'NO_VALUE_BEFORE_OR_AFTER'
  | 'COMPARATOR_IN_ANOTHER_MODEL'
  | 'COMPARATOR_WITHOUT_VALUES';

export interface LeftOut {
  reason: LeftOutReason;
  practices: number;
}

export interface StudyPeriod {
  from: string;
  months: number;
}

/** Treated practices and comparators over a window: plain data, so that it can be estimated anywhere. */
export interface Study {
  periods: StudyPeriod[];
  /** What one of `outcomes` is: `per 1,000 patients a year`. */
  unit: string;
  /** Events are of patients at risk and their ratio is one of rates, or parts of a whole. */
  kind: 'RATE' | 'PROPORTION' | 'MEAN' | 'COUNT';
  treated: TreatedStudyUnit[];
  comparators: StudyUnit[];
  leftOut: LeftOut[];
  /** The place of the first period after the end of the time before, where the question sets one for all. */
  baselineTo: number | null;
  /** Were periods from March 2020 on cut off, or are some in? */
  covid: 'NONE' | 'CUT_OFF' | 'INCLUDED';
}

/** How an effect is estimated: options with their defaults filled in. */
export interface EstimationOptions {
  confidence: number;
  comparison: 'never-treated' | 'not-yet-treated';
  clusterBy: 'PRACTICE' | 'LEAD';
  mostDonors: number;
  harmonics: number | null;
  seed: number;
  repetitions: number;
}

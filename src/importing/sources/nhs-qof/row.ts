/** What one line of a file of the Quality and Outcomes Framework says; which of them a file holds, its columns tell. */
export type QofRow = QofPrevalence | QofMaximumPoints | QofPlace | QofIndicator | QofValidationOutcome | QofAchievement;

interface OfYear {
  /** The first day of the year that it is about, an April 1st: `2020-04-01`. */
  yearStart: string;
}

interface OfPractice extends OfYear {
  practiceCode: string;
}

/** How many patients of a practice are on the register of a condition. */
export interface QofPrevalence extends OfPractice {
  is: 'PREVALENCE';
  /** `DM`. */
  groupCode: string;
  register: number;
  /** Whom the list counts: `TOTAL`, or `17OV` for patients aged 17 and over. */
  listType: string;
  listSize: number;
}

/** How many points a practice could have reached. */
export interface QofMaximumPoints extends OfPractice {
  is: 'MAXIMUM_POINTS';
  points: number;
}

/** Where a practice belonged, as the release has it. */
export interface QofPlace extends OfPractice {
  is: 'PLACE';
  /** Null when the practice was in no network. */
  pcnCode: string | null;
  commissionerCode: string;
  /** STP until the year 2021/22, integrated care board after it. */
  stpCode: string;
  regionCode: string;
}

/** What an indicator belongs to and is worth. */
export interface QofIndicator extends OfYear {
  is: 'INDICATOR';
  indicatorCode: string;
  points: number;
  groupCode: string;
  groupName: string;
  domainCode: string;
  domainName: string;
  listType: string;
}

/** A check of the release that names a practice. */
export interface QofValidationOutcome extends OfPractice {
  is: 'VALIDATION_OUTCOME';
  rule: number;
  description: string;
}

/** One number of a practice for an indicator. */
export interface QofAchievement extends OfPractice {
  is: 'ACHIEVEMENT';
  indicatorCode: string;
  measure: 'NUMERATOR' | 'DENOMINATOR' | 'REGISTER' | 'ACHIEVED_POINTS';
  value: number;
}

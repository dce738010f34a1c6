import { believedAndKnown, trustsThatRunPractices, whoSaidNinePerCent } from './claims';
import {
  didJoinersDifferBeforehand,
  insideTheBand,
  practicesOnADay,
  shareOfPatients,
  shareOfPractices,
} from './coverage';
import {
  admissionsAvoided,
  ambulatoryCareSensitiveAdmissions,
  attendancesAndAdmissions,
  emergencyAdmissionsByModel,
  ninePerCentBesideStudies,
  patientExperience,
} from './effects';
import { howManyOfTheEightJoined, leaversCensoredOrKept, whoJoinedAndLeft } from './joining';
import { bestAndWorstPractices, doesTheEffectSurvive, methodsSideBySide } from './methods';
import type { ShortAnswer } from './short-answer';

export { boundsOnTheEight, type Bounds } from './joining';
export type { ShortAnswer } from './short-answer';

/** One for each of the twenty questions, in their order. */
export const shortAnswers: readonly ShortAnswer[] = [
  shareOfPractices,
  shareOfPatients,
  practicesOnADay,
  whoJoinedAndLeft,
  howManyOfTheEightJoined,
  emergencyAdmissionsByModel,
  ninePerCentBesideStudies,
  bestAndWorstPractices,
  doesTheEffectSurvive,
  methodsSideBySide,
  attendancesAndAdmissions,
  ambulatoryCareSensitiveAdmissions,
  patientExperience,
  didJoinersDifferBeforehand,
  insideTheBand,
  admissionsAvoided,
  leaversCensoredOrKept,
  trustsThatRunPractices,
  whoSaidNinePerCent,
  believedAndKnown,
];

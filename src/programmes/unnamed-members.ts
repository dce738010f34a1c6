import { holdsPossiblyOn, type Day } from '../time';

/** A programme, with what sources count in it and what they name. */
export interface CountedProgramme {
  /** The earliest day it can have begun; null where nobody says. */
  launchedEarliest: Day | null;
  /** JOINED rows of practices given only by number. */
  cohorts: readonly { sizeMin: number | null; from: DayBounds; to: DayBounds | null }[];
  /** How many named practices possibly belonged to it that day. */
  namedOnDay: number;
  /** Does any row, of any day, name a practice that joined? */
  namesAnyone: boolean;
}

interface DayBounds {
  earliest: Day | null;
  latest: Day | null;
}

/**
 * May a programme have had members on a day whom nobody named: because a source counts more than are named, or because none
 * of its members is known at all?
 */
export function mayHaveUnnamedMembers(
  { launchedEarliest, cohorts, namedOnDay, namesAnyone }: CountedProgramme,
  day: Day,
): boolean {
  if (launchedEarliest !== null && launchedEarliest > day) return false;
  if (cohorts.length === 0) return !namesAnyone;
  return cohorts.some((cohort) => holdsPossiblyOn(cohort, day) && (cohort.sizeMin ?? 1) > namedOnDay);
}

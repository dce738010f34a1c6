import { holdsPossiblyOn, mayHoldWithin, type Day } from '../time';

/** A programme, with what sources count in it and what they name. */
export interface CountedProgramme {
  /** The earliest day it can have begun; null where nobody says. */
  launchedEarliest: Day | null;
  /** JOINED rows of practices given only by number. */
  cohorts: readonly CountedCohort[];
  /** How many named practices possibly belonged to it that day. */
  namedOnDay: number;
  /** Does any row, of any day, name a practice that joined? */
  namesAnyone: boolean;
}

/** Practices given only by number. */
export interface CountedCohort {
  /** At least so many; null where not even that is said. */
  sizeMin: number | null;
  from: DayBounds;
  to: DayBounds | null;
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

/**
 * How many members of a programme nobody ever named, of those whom it may have had within a window: the most that any source
 * counts, less all who are named for any time. Sources count on days of their own, so that who was named for another day may
 * well be one of those counted.
 *
 * @returns  `atLeast` is null where nobody gives a number; null in its stead where all may be named
 */
export function unnamedWithin(
  {
    launchedEarliest,
    cohorts,
    namedEver,
  }: Omit<CountedProgramme, 'namedOnDay' | 'namesAnyone'> & { namedEver: number },
  window: { from: Day; to: Day },
): { atLeast: number | null } | null {
  if (launchedEarliest !== null && launchedEarliest >= window.to) return null;
  const near = cohorts.filter((cohort) => mayHoldWithin(cohort, window.from, window.to));
  const largest = Math.max(0, ...near.map(({ sizeMin }) => sizeMin ?? 1));
  if (largest > namedEver) {
    const isNumbered = near.some(({ sizeMin }) => sizeMin === largest);
    return { atLeast: isNumbered ? largest - namedEver : null };
  }
  return cohorts.length === 0 && namedEver === 0 ? { atLeast: null } : null;
}

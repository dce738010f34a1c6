import type { MembershipState } from './membership-state';

/** A practice in two cohorts at once: counted in the first named, in each, or in none. */
export type Overlap = 'FIRST_COHORT' | 'EACH' | 'NONE';

/** To whom a practice-period belongs, cohorts by their places. */
export interface Belonging {
  /** Whom it counts to, if it has a value; nobody where there is a reason. */
  counted: readonly number[];
  /** The cohort that it concerns, whether or not it counts to it. */
  concerned: number;
  reason: Undecided | 'OVERLAP' | null;
  isOverlapping: boolean;
}

type Undecided = 'TRANSITION' | 'UNCERTAIN_MEMBERSHIP' | 'MERGED';

/**
 * Whose a practice-period is, from how the practice stands to each cohort; null when it is nobody's concern.
 *
 * What lies between certain and impossible membership of a model is nobody's, before overlaps are looked at. A certain member
 * of a model never counts to a cohort that is none: whoever is named first, a comparator may not hold what it is compared with.
 *
 * @param isOfModel  of each cohort, whether a model or programme defines it
 */
export function whosePeriod(
  states: readonly MembershipState[],
  isOfModel: readonly boolean[],
  overlap: Overlap,
): Belonging | null {
  const members = states.flatMap((state, cohort) => (state === 'IN' ? [cohort] : []));
  const ofModels = members.filter((cohort) => isOfModel[cohort]);
  if (ofModels.length === 0) {
    const betweenModel = states.findIndex((state, cohort) => isOfModel[cohort] && isBetween(state));
    if (betweenModel >= 0) return undecided(states, betweenModel);
  }
  if (members.length === 0) {
    const between = states.findIndex(isBetween);
    return between < 0 ? null : undecided(states, between);
  }
  const candidates = ofModels.length > 0 ? ofModels : members;
  const concerned = candidates[0]!;
  const isOverlapping = members.length > 1;
  if (isOverlapping && overlap === 'NONE') return { counted: [], concerned, reason: 'OVERLAP', isOverlapping };
  return { counted: overlap === 'EACH' ? candidates : [concerned], concerned, reason: null, isOverlapping };
}

/** Is it nobody's because nobody knows whose? */
export function isUndecided(belonging: Belonging): belonging is Belonging & { reason: Undecided } {
  return belonging.reason !== null && belonging.reason !== 'OVERLAP';
}

function undecided(states: readonly MembershipState[], concerned: number): Belonging {
  return { counted: [], concerned, reason: states[concerned] as Undecided, isOverlapping: false };
}

function isBetween(state: MembershipState): boolean {
  return state !== 'IN' && state !== 'OUT';
}

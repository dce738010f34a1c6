import type { Day } from '../../time';

/** Before this day no primary care network existed: the national network contract began. */
export const FIRST_DAY_OF_NETWORKS = '2019-07-01';

/** What is known of a practice's surroundings on a day. */
export interface Surroundings {
  /** May it have belonged to any programme that day, as far as bounds allow? */
  mayBeMember: boolean;
  /** Is it known in whose area it lies? */
  hasArea: boolean;
  /** Programmes of the area with members that day that nobody named. */
  programmesWithUnnamedMembers: number;
  /** Does any register of networks cover the area? */
  hasNetworkRegister: boolean;
  /** The first day that registers of networks speak of, anywhere; null where none is at hand. */
  networksKnownFrom: Day | null;
}

/**
 * Does the record support saying that a practice was in no programme that day? Silence does not: it may be one of those
 * that were counted but never named, or of networks that no register at hand lists. The first registers speak of members from
 * some months after networks began: of the months between, nobody knows.
 */
export function isKnownIndependent(surroundings: Surroundings, day: Day): boolean {
  const { mayBeMember, hasArea, programmesWithUnnamedMembers, hasNetworkRegister, networksKnownFrom } = surroundings;
  if (mayBeMember || !hasArea || programmesWithUnnamedMembers > 0) return false;
  if (day < FIRST_DAY_OF_NETWORKS) return true;
  return hasNetworkRegister && networksKnownFrom !== null && networksKnownFrom <= day;
}

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
}

/**
 * Does the record support saying that a practice was in no programme that day? Silence does not: it may be one of those
 * that were counted but never named, or of networks that no register at hand lists.
 */
export function isKnownIndependent(surroundings: Surroundings, day: Day): boolean {
  const { mayBeMember, hasArea, programmesWithUnnamedMembers, hasNetworkRegister } = surroundings;
  if (mayBeMember || !hasArea || programmesWithUnnamedMembers > 0) return false;
  return hasNetworkRegister || day < FIRST_DAY_OF_NETWORKS;
}

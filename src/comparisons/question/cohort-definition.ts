import type { Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';

export const ALWAYS: Membership = { kind: 'ALWAYS' };
export const NEVER: Membership = { kind: 'NEVER' };

/** What defines a cohort, before it is narrowed by a place, a filter or a list of codes. */
export interface CohortDefinition {
  /** Do programmes define it? Then it is compared with others, and is itself no comparator. */
  isOfModel: boolean;
  /** By practice; whoever is not there is `otherwise`. */
  membership: ReadonlyMap<number, Membership>;
  otherwise: Membership;
  /** When practices were in the programmes, whatever the rules of the question make of it. */
  everMembers: ReadonlyMap<number, readonly Spell[]>;
  /** The models of the programmes. */
  models: readonly string[];
  /** The organisations that lead the programmes, by practice. */
  leadsByPractice: ReadonlyMap<number, readonly number[]>;
  /** Why nobody belongs to it, where that is so from the start. */
  whyEmpty: string | null;
}

/** Every practice of the country. */
export const EVERYBODY: CohortDefinition = {
  isOfModel: false,
  membership: new Map(),
  otherwise: ALWAYS,
  everMembers: new Map(),
  models: [],
  leadsByPractice: new Map(),
  whyEmpty: null,
};

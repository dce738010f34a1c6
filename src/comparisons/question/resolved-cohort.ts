import type { Spell } from '../../time';
import type { AttributedCohort } from '../attribution/attribute';
import type { PlaceOfCohort } from './commissioner';

/** A cohort of the question with everything that was looked up for it. */
export interface ResolvedCohort extends AttributedCohort {
  isProxy: boolean;
  /** The models of the programmes that define it; none for a set of practices. */
  models: readonly string[];
  /** The organisations that lead those programmes, by practice. */
  leadsByPractice: ReadonlyMap<number, readonly number[]>;
  /** When practices were in those programmes, whatever the rules of the question make of it. */
  everMembers: ReadonlyMap<number, readonly Spell[]>;
  /** Those of them whom the question leaves out of the cohort, altogether or for a time. */
  leftOut: ReadonlySet<number>;
  /** Commissioners that it is limited to. */
  places: readonly PlaceOfCohort[];
  /** What must be known of how it was found, in sentences without a full stop. */
  notes: readonly string[];
  /** Why nobody belongs to it, whatever was observed; null where somebody does. */
  whyEmpty: string | null;
}

import type { AttributedCohort } from '../attribution/attribute';

/** A cohort of the question with everything that was looked up for it. */
export interface ResolvedCohort extends AttributedCohort {
  isProxy: boolean;
  /** Programmes that define it; none for a set of practices. */
  programmeIds: number[];
  /** The organisations that lead those programmes, by practice. */
  leadsByPractice: ReadonlyMap<number, readonly number[]>;
  /** Codes of commissioners that it is limited to. */
  commissioners: string[];
  /** What must be known of how it was found, in sentences. */
  notes: string[];
}

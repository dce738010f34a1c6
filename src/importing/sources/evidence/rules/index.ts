import type { EvidenceLine } from '../reading/evidence-file';
import type { Problems } from '../problems';
import { disagreementIsMutual } from './disagreement-is-mutual';
import { endedByLeaving } from './ended-by-leaving';
import { preferredIsMember } from './preferred-is-member';

/** The lines of a file by its name. */
export type LinesOf = (file: string) => readonly EvidenceLine[];

/** What must hold between rows. */
export type CrossCheck = (linesOf: LinesOf, problems: Problems) => void;

const CHECKS: readonly CrossCheck[] = [disagreementIsMutual, endedByLeaving, preferredIsMember];

export function crossChecks(linesOf: LinesOf, problems: Problems): void {
  for (const check of CHECKS) check(linesOf, problems);
}

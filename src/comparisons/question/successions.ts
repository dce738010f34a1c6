import type { Database } from '../../database';
import { lastDayHeard } from '../../evidence';
import { standsAt, type Moment } from '../../time';
import type { Part } from '../panel/follow-succession';
import type { ResolvedCohort } from './resolved-cohort';

/** A practice that another one took over, as a source says. */
export interface Succession {
  predecessorId: number;
  predecessorCode: string;
  successorId: number;
  successorCode: string;
  /** Is it an inference (grade D) and nobody's statement? */
  isInferred: boolean;
}

/** What sources that were certainly out say of general practices; hints from figures are none of it. */
export async function readSuccessions(database: Database, moment: Moment): Promise<Succession[]> {
  return database.rows<Succession & Record<string, unknown>>(
    `select r.subject_id as "predecessorId", before.key as "predecessorCode", r.object_id as "successorId",
       after.key as "successorCode", r.grade = 'D' as "isInferred"
     from relation r
     join node before on before.id = r.subject_id join node after on after.id = r.object_id
     join organisation p on p.node_id = r.subject_id and p.kind = 'PRACTICE' and ${standsAt('p', '$1')}
     join organisation o on o.node_id = r.object_id and o.kind = 'PRACTICE' and ${standsAt('o', '$1')}
     join source s on s.node_id = r.source_id and ${standsAt('s', '$1')}
     where r.predicate in ('SUCCEEDED_BY', 'ABSORBED_BY') and ${standsAt('r', '$1')} and ($2::date is null or s.published_latest <= $2)
     order by before.key collate "C", after.key collate "C"`,
    [moment.atRevision, lastDayHeard(moment)],
  );
}

/**
 * The last successor of each practice. One that was divided among several is followed into none of them: nobody knows which of its
 * patients went where.
 */
export function lastSuccessors(successions: readonly Succession[]): Map<number, number> {
  const next = new Map<number, number | null>();
  for (const { predecessorId, successorId } of successions) {
    const before = next.get(predecessorId);
    next.set(predecessorId, before === undefined || before === successorId ? successorId : null);
  }
  const last = new Map<number, number>();
  for (const practiceId of next.keys()) {
    const seen = new Set([practiceId]);
    let at = practiceId;
    for (let to = next.get(at); to != null && !seen.has(to); to = next.get(at)) seen.add((at = to));
    if (at !== practiceId) last.set(practiceId, at);
  }
  return last;
}

/** Cohorts in which a practice that is followed belongs by all of its parts. */
export function withParts(
  cohorts: readonly ResolvedCohort[],
  partsOf: ReadonlyMap<number, readonly Part[]>,
): ResolvedCohort[] {
  if (partsOf.size === 0) return [...cohorts];
  return cohorts.map((cohort) => {
    const { otherwise } = cohort;
    const membership = new Map(cohort.membership);
    const leadsByPractice = new Map(cohort.leadsByPractice);
    for (const [successorId, parts] of partsOf) {
      const of = parts.map(({ practiceId, from, to }) => ({
        membership: cohort.membership.get(practiceId) ?? otherwise,
        from,
        to,
      }));
      if (of.some((part) => part.membership !== otherwise)) membership.set(successorId, { kind: 'PARTS', of });
      const leads = new Set(parts.flatMap(({ practiceId }) => cohort.leadsByPractice.get(practiceId) ?? []));
      if (leads.size > 0) leadsByPractice.set(successorId, [...leads]);
    }
    return { ...cohort, membership, leadsByPractice };
  });
}

import type { EstimationOptions, StudyUnit } from '../study';

/** What a practice's errors belong to. */
export function clusterOf({ practiceId, lead }: StudyUnit, { clusterBy }: EstimationOptions): string {
  return clusterBy === 'LEAD' && lead !== null ? `lead ${lead}` : `practice ${practiceId}`;
}

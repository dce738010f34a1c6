import type { CohortInput } from './comparison-input';

/** The name a cohort was given, or one made from what defines it. */
export function cohortLabel(cohort: CohortInput): string {
  if (cohort.label != null && cohort.label.trim() !== '') return cohort.label.trim();
  const named = cohort.programme ?? cohort.model ?? cohort.organisations?.join(' ');
  const place = cohort.where?.commissioner ?? cohort.where?.region;
  return [named ?? (place == null ? 'all practices' : 'practices'), place == null ? null : `of ${place}`]
    .filter(Boolean)
    .join(' ');
}

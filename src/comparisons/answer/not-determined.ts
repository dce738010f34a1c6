import type { ResolvedCohort } from '../question/resolved-cohort';
import type { Answer } from './answer';

/** What the question asked and the record cannot say, in sentences. */
export function notDetermined(answer: Answer): string[] {
  const { panel, answered, cohorts } = answer;
  if (panel.periods.length === 0) return [withoutObservations(answer), ...cohorts.filter(isUnnamed).map(namedByNobody)];
  return answered.flatMap(({ label, practices, summary }, index) => {
    if (practices > 0)
      return summary.whyNoEstimate === null
        ? []
        : [`${label}: no interval over practices, because ${summary.whyNoEstimate}.`];
    const cohort = cohorts[index]!;
    if (isUnnamed(cohort)) return [namedByNobody(cohort)];
    return [`${label}: no practice-period counts to it in this window; see population.excluded.`];
  });
}

function withoutObservations({ cohorts, metric, input }: Answer): string {
  const named = cohorts.filter((cohort) => cohort.isOfModel && cohort.membership.size > 0).map(({ label }) => label);
  const forNamed = named.length === 0 ? '' : `, so no outcome is known for any named practice of ${named.join(' or ')}`;
  return `No observation of ${metric.code} is held between ${input.from} and ${input.to}${forNamed}.`;
}

const isUnnamed = (cohort: ResolvedCohort): boolean => cohort.isOfModel && cohort.membership.size === 0;

const namedByNobody = ({ label }: ResolvedCohort): string =>
  `${label}: nobody named its practices, so no outcome can be attributed to it.`;

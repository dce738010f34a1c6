import type { ResolvedCohort } from '../question/resolved-cohort';
import type { Answer, AnsweredCohort } from './answer';

/** What the question asked and the record cannot say, in sentences. */
export function notDetermined(answer: Answer): string[] {
  const { panel, answered, cohorts } = answer;
  if (panel.periods.length === 0) {
    return [withoutObservations(answer), ...cohorts.flatMap(({ label, whyEmpty }) => sentence(label, whyEmpty))];
  }
  return answered.flatMap((one, place) => sentence(one.label, whyNotOf(answer, one, cohorts[place]!)));
}

function sentence(label: string, why: string | null): string[] {
  return why === null ? [] : [`${label}: ${why}.`];
}

function withoutObservations({ cohorts, metric, input }: Answer): string {
  const named = cohorts.filter((cohort) => cohort.isOfModel && cohort.membership.size > 0).map(({ label }) => label);
  const forNamed = named.length === 0 ? '' : `, so no outcome is known for any named practice of ${named.join(' or ')}`;
  return `No observation of ${metric.code} is held between ${input.from} and ${input.to}${forNamed}.`;
}

function whyNotOf(
  answer: Answer,
  { label, practices, summary }: AnsweredCohort,
  cohort: ResolvedCohort,
): string | null {
  if (practices > 0) {
    return summary.whyNoEstimate === null ? null : `no interval over practices, because ${summary.whyNoEstimate}`;
  }
  if (cohort.whyEmpty !== null) return cohort.whyEmpty;
  const reasons = [...new Set(answer.excluded.filter((span) => span.cohort === label).map(({ reason }) => reason))];
  if (reasons.includes('NO_LIST')) {
    return 'weights by list were asked for, and no list of any of its periods is known';
  }
  if (reasons.length > 0) {
    return `no practice-period counts to it in this window; see population.excluded (${reasons.sort().join(', ')})`;
  }
  return cohort.isOfModel
    ? 'none of its practices belonged to it for any whole period of this window'
    : 'no practice belonged to it in any period of this window that something is published for';
}

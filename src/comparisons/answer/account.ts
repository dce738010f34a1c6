import type { Certainty } from '../../time';
import type { Attribution } from '../attribution/attribute';
import type { Panel } from '../panel/panel';
import type { NotAPractice } from '../panel/read-panel';
import { timeLeftOut } from '../question/left-out';
import type { ResolvedCohort } from '../question/resolved-cohort';
import type { AccountedSpan } from './answer';

/** All time that counts to nobody: what attribution found, whom the question leaves out, and codes that are no practices. */
export function accountOf(
  panel: Panel,
  cohorts: readonly ResolvedCohort[],
  attribution: Attribution,
  notPractices: readonly NotAPractice[],
  certainty: Certainty,
): AccountedSpan[] {
  return [
    ...attribution.excluded,
    ...timeLeftOut(panel, cohorts, attribution, certainty).map((span) => ({ ...span, reason: 'LEFT_OUT' as const })),
    ...notPractices.flatMap((one) => outsider(one, cohorts)),
  ];
}

/** It concerns the first cohort that would hold it if it were a practice; most questions it does not concern at all. */
function outsider({ nodeId, odsCode, periods }: NotAPractice, cohorts: readonly ResolvedCohort[]): AccountedSpan[] {
  const concerned = cohorts.find(({ membership, otherwise }) => (membership.get(nodeId) ?? otherwise).kind !== 'NEVER');
  if (concerned === undefined || periods.length === 0) return [];
  return [{ practiceId: nodeId, odsCode, reason: 'NOT_A_PRACTICE', cohort: concerned.label, periods }];
}

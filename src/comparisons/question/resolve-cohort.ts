import type { Database } from '../../database';
import type { MetricRow } from '../../metrics';
import type { Moment } from '../../time';
import type { CohortDefinition } from './cohort-definition';
import { cohortLabel } from './cohort-label';
import type { CohortInput, ComparisonInput } from './comparison-input';
import { defineCohort } from './define-cohort';
import { narrowCohort } from './narrow-cohort';
import type { MembershipRules } from './programme-cohort';
import type { ResolvedCohort } from './resolved-cohort';
import { LeaverRule, MembershipRule } from './vocabulary';

/**
 * Looks up everything that decides who belongs to a cohort, and when.
 *
 * @throws {ApiError} `UNKNOWN_PROGRAMME`, `UNKNOWN_ORGANISATION`, `SIMULATED_AND_REAL` or `BAD_INPUT`
 */
export async function resolveCohort(
  database: Database,
  cohort: CohortInput,
  input: ComparisonInput,
  { isSimulated }: Pick<MetricRow, 'isSimulated'>,
  moment: Moment,
): Promise<ResolvedCohort> {
  const rules = { ...rulesFor(cohort, input), isSimulated };
  const defined = await defineCohort(database, cohort, rules, moment);
  const { definition, places, notes } = await narrowCohort(database, defined, cohort, input, rules, moment);
  const { isOfModel, membership, otherwise, models, leadsByPractice, whyEmpty } = definition;
  const isEmpty = otherwise.kind === 'NEVER' && [...membership.values()].every(({ kind }) => kind === 'NEVER');
  return {
    label: cohortLabel(cohort),
    isProxy: cohort.isProxy,
    isOfModel,
    membership,
    otherwise,
    models,
    leadsByPractice,
    everMembers: defined.everMembers,
    leftOut: membersLeftOut(defined, definition),
    places,
    notes,
    whyEmpty: isEmpty ? (whyEmpty ?? 'all of its practices are excluded, or belonged on another day') : null,
  };
}

function rulesFor(cohort: CohortInput, input: ComparisonInput): Omit<MembershipRules, 'isSimulated'> {
  const isFixed = (cohort.membership ?? input.membership) === MembershipRule.FIXED;
  return {
    fixedOn: isFixed ? (cohort.fixedOn ?? input.fixedOn ?? null) : null,
    keepsLeavers: input.leavers === LeaverRule.KEPT,
  };
}

/** Members of the programmes who are not in the cohort, or only for part of the time that the programmes give them. */
function membersLeftOut(defined: CohortDefinition, narrowed: CohortDefinition): Set<number> {
  const isWhole = (practiceId: number): boolean => {
    const left = narrowed.membership.get(practiceId) ?? narrowed.otherwise;
    return left.kind !== 'NEVER' && left === defined.membership.get(practiceId);
  };
  return new Set([...defined.everMembers.keys()].filter((practiceId) => !isWhole(practiceId)));
}

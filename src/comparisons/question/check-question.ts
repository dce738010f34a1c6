import { ApiError } from '../../graphql';
import { cohortLabel } from './cohort-label';
import type { CohortInput, ComparisonInput } from './comparison-input';
import { MembershipRule } from './vocabulary';

const MOST_COHORTS = 12;

/**
 * What can be wrong with a question by itself, before anything is read.
 *
 * @throws {ApiError} `BAD_INPUT`, naming the field
 */
export function checkQuestion(input: ComparisonInput): void {
  const { cohorts } = input;
  if (cohorts.length < 2 || cohorts.length > MOST_COHORTS)
    refuse('cohorts', `takes 2 to ${MOST_COHORTS} cohorts, got ${cohorts.length}`);
  if (input.from >= input.to) refuse('to', `must lie after from (${input.from}), got ${input.to}`);
  if (!(input.confidence > 0 && input.confidence < 1))
    refuse('confidence', `is a fraction between 0 and 1, such as 0.95; got ${input.confidence}`);
  if (input.maxGapMonths < 0) refuse('maxGapMonths', `cannot be negative, got ${input.maxGapMonths}`);
  cohorts.forEach((cohort, index) => checkCohort(cohort, index, input));
  const labels = cohorts.map(cohortLabel);
  const twice = labels.find((label, index) => labels.indexOf(label) !== index);
  if (twice !== undefined) refuse('cohorts', `two are called "${twice}": give each a label of its own`);
  if (
    input.fixedOn != null &&
    !cohorts.some((cohort) => (cohort.membership ?? input.membership) === MembershipRule.FIXED)
  ) {
    refuse('fixedOn', 'is only for membership FIXED, which no cohort has');
  }
  const { reference } = input;
  if (reference != null && !labels.includes(reference))
    refuse(
      'reference',
      `must be one of the labels ${labels.map((label) => `"${label}"`).join(', ')}; got "${reference}"`,
    );
}

function checkCohort(cohort: CohortInput, index: number, input: ComparisonInput): void {
  const place = `cohorts[${index}]`;
  const given = (['model', 'programme', 'organisations'] as const).filter((name) => cohort[name] != null);
  if (given.length > 1)
    refuse(place, `takes only one of model, programme and organisations, got ${given.join(' and ')}`);
  if (cohort.organisations?.length === 0) refuse(`${place}.organisations`, 'needs at least one code');
  const isFixed = (cohort.membership ?? input.membership) === MembershipRule.FIXED;
  if (isFixed && (cohort.fixedOn ?? input.fixedOn) == null) {
    refuse(`${place}.fixedOn`, 'is needed for FIXED: the day whose members count');
  }
  if (!isFixed && cohort.fixedOn != null) refuse(`${place}.fixedOn`, 'is only for membership FIXED');
}

function refuse(field: string, sentence: string): never {
  throw new ApiError('BAD_INPUT', `input.${field} ${sentence}`, { field: `input.${field}` });
}

import type { ComparisonInput } from '../../src/comparisons';

/** What is asked of the record of `record-in-sql.ts`, or of any other with this many months. */
export const FROM = '2013-04-01';
export const TO = '2023-04-01';
/** The day that pages are of. */
export const AS_OF = '2023-04-01';

export const MODELS = ['TRUST_LED_INTEGRATION', 'PRIMARY_CARE_HOME', 'FEDERATION'] as const;

/** All of England over 120 months: three models against everybody else. */
export function comparisonOf(metric: string): ComparisonInput {
  return {
    metric,
    from: FROM,
    to: TO,
    membership: 'AS_IT_WAS',
    certainty: 'CERTAIN',
    leavers: 'CENSORED',
    weighting: 'PRACTICE',
    overlap: 'FIRST_COHORT',
    maxGapMonths: 6,
    confidence: 0.95,
    cohorts: [...MODELS.map((model) => ({ model, isProxy: false })), { label: 'England', isProxy: false }],
  } as unknown as ComparisonInput;
}

export const COMPARISON = `query ($input: ComparisonInput!) {
  compareModels(input: $input) {
    cohorts { label practices practiceMonths events patientYears estimate { value lower upper } }
    contrasts { cohort ratio { value lower upper } clusterRobustRatio { value lower upper } p }
  }
}`;

/** What GraphQL takes: nothing that has a default. */
export function comparisonVariables(metric: string): object {
  const { from, to, cohorts } = comparisonOf(metric);
  return { input: { metric, from, to, cohorts: cohorts.map(({ model, label }) => ({ model, label })) } };
}

const ABOUT = `odsCode name
  trust { odsCode name } federation { slug name } commissioner { odsCode name }
  listSize { patients asOf { text } }`;

/** Everything about a practice, and so many of the latest months of each metric. */
function practiceFields(metrics: readonly string[], latest: number): string {
  const lists = metrics.map(
    (metric, place) =>
      `m${place}: observations(metric: "${metric}", last: ${latest}) { nodes { period { from { text } } numerator denominator } }`,
  );
  return `${ABOUT}\n  ${lists.join('\n  ')}`;
}

export const LATEST_OF_A_PRACTICE = 12;
export const LATEST_OF_A_PAGE = 3;
export const PAGE_SIZE = 50;

export function practiceDocument(metrics: readonly string[]): string {
  return `query ($code: String!) { practice(odsCode: $code, asOf: "${AS_OF}") {
  ${practiceFields(metrics, LATEST_OF_A_PRACTICE)}
} }`;
}

export function pageDocument(metrics: readonly string[]): string {
  return `query ($after: String) { practices(first: ${PAGE_SIZE}, after: $after, where: { isSimulated: true }, orderBy: ODS_CODE_ASC, asOf: "${AS_OF}") {
  pageInfo { hasNextPage endCursor }
  nodes { ${practiceFields(metrics, LATEST_OF_A_PAGE)} }
} }`;
}

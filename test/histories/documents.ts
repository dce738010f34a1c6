const MOMENT = 'asOf: "2020-03-01", atRevision: $atRevision';
const KNOWN = 'asOf: "2020-03-01", atRevision: $atRevision, asKnownAt: "2020-08-01T12:00:00Z"';

const practices = (moment: string): string => `query ($atRevision: Int!) {
  practices(first: 5, ${moment}, where: { commissioner: "06A" }) {
    totalCount
    nodes {
      id odsCode name status model models network { odsCode } trust { odsCode } listSize { patients provenance { source { key } } }
      observations(metric: "PUBLISHED", first: 5) { totalCount nodes { id period { text } value absence provenance { release { edition } row } } }
      participations { id stage from { text } to { text } preferred revises { id } provenance { source { key } } }
    }
  }
  ${['M92002', 'M92006', 'M92012']
    .map(
      (code) => `${code}: practice(odsCode: "${code}", ${moment}) {
        network { odsCode } listSizes { patients asOf { text } } successors { id }
        observations(metric: "EDITED", first: 5) { nodes { numerator denominator } }
      }`,
    )
    .join(' ')}
}`;

const comparison = (metric: string, moment: string, rules = ''): string => `query ($atRevision: Int!) {
  compareModels(
    ${moment}
    input: {
      metric: "${metric}", from: "2016-01-01", to: "2016-03-01", ${rules}
      cohorts: [{ label: "trust", programme: "RWT-VI", membership: FIXED, fixedOn: "2018-08-01" }, { label: "others" }]
    }
  ) {
    fingerprint citation notDetermined
    cohorts { label practices practiceMonths events patientYears estimate { value lower upper } }
    contrasts { p q difference { value } }
    population { practices practiceMonths excluded { reason practices practiceMonths } flagged { reason practiceMonths } }
    caveats { code sentence }
  }
}`;

/** What is asked again and again: pages, single practices, participations and comparisons, on all three clocks. */
export const DOCUMENTS: readonly string[] = [
  practices(MOMENT),
  practices(KNOWN),
  comparison('PUBLISHED', MOMENT),
  comparison('PUBLISHED', KNOWN),
  comparison('PUBLISHED', MOMENT, 'weighting: LIST'),
  comparison('EDITED', MOMENT),
  comparison('EDITED', MOMENT, 'succession: FOLLOW, listJumps: LEFT_OUT'),
];

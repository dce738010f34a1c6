import type { Database } from '../../database';
import { IntegrationModel } from '../../evidence';
import { ApiError } from '../../graphql';
import type { OrganisationRow } from '../../organisations';
import { readMemberships } from '../../programmes';
import type { Moment } from '../../time';
import { ALWAYS, EVERYBODY, NEVER, type CohortDefinition } from './cohort-definition';
import type { CohortInput } from './comparison-input';
import { expectSameSort } from './expect-same-sort';
import { independentCohort } from './independent-cohort';
import { programmesLedBy, requireOrganisations, requireProgramme } from './named-in-question';
import { ofProgrammes, type MembershipRules } from './programme-cohort';

/**
 * Who belongs to a cohort by its model, its programme or its organisations; everybody, where it has none of the three.
 *
 * @throws {ApiError} `UNKNOWN_PROGRAMME`, `UNKNOWN_ORGANISATION`, `SIMULATED_AND_REAL`, or `BAD_INPUT` for a commissioner among organisations
 */
export async function defineCohort(
  database: Database,
  { model, programme, organisations }: CohortInput,
  rules: MembershipRules,
  moment: Moment,
): Promise<CohortDefinition> {
  const { isSimulated } = rules;
  if (model === IntegrationModel.INDEPENDENT) {
    return independentCohort(database, await readMemberships(database, { isSimulated }, moment), rules, moment);
  }
  if (model != null) {
    return ofProgrammes(await readMemberships(database, { models: [model], isSimulated }, moment), rules, [model]);
  }
  if (programme != null) {
    const named = await requireProgramme(database, programme, moment);
    expectSameSort(isSimulated, [{ key: programme, isSimulated: named.programmeId < 0 }]);
    const spells = await readMemberships(database, { programmeIds: [named.programmeId] }, moment);
    return ofProgrammes(spells, rules, [named.model]);
  }
  return organisations == null ? EVERYBODY : ofOrganisations(database, organisations, rules, moment);
}

/** Practices stand for themselves; a trust, federation or network for the practices of the programmes that it leads. */
async function ofOrganisations(
  database: Database,
  codes: readonly string[],
  rules: MembershipRules,
  moment: Moment,
): Promise<CohortDefinition> {
  const organisations = await requireOrganisations(database, codes, moment);
  expectSameSort(rules.isSimulated, organisations);
  refuseCommissioners(organisations);
  const practices = organisations.filter((one) => one.typeName === 'Practice');
  const leads = organisations.filter((one) => one.typeName !== 'Practice');
  const themselves = practices.map((practice) => [practice.nodeId, ALWAYS] as const);
  if (leads.length === 0) return { ...EVERYBODY, otherwise: NEVER, membership: new Map(themselves) };
  const programmes = await programmesLedBy(
    database,
    leads.map((lead) => lead.nodeId),
    moment,
  );
  const programmeIds = programmes.map(({ programmeId }) => programmeId);
  const spells = programmes.length === 0 ? [] : await readMemberships(database, { programmeIds }, moment);
  const ofLeads = ofProgrammes(
    spells,
    rules,
    programmes.map((one) => one.model),
  );
  return {
    ...ofLeads,
    membership: new Map([...ofLeads.membership, ...themselves]),
    whyEmpty: programmes.length === 0 ? `${codesOf(leads)} leads no programme on record` : ofLeads.whyEmpty,
  };
}

function refuseCommissioners(organisations: readonly OrganisationRow[]): void {
  const commissioner = organisations.find((one) => one.typeName === 'Commissioner');
  if (commissioner === undefined) return;
  throw new ApiError(
    'BAD_INPUT',
    `input.cohorts: ${commissioner.key} is a commissioner and leads no practices: name it in where.commissioner`,
    { field: 'input.cohorts' },
  );
}

function codesOf(organisations: readonly OrganisationRow[]): string {
  return organisations.map((one) => one.key).join(' or ');
}

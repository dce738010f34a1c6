import type { Database } from '../../database';
import { IntegrationModel } from '../../evidence';
import { readPracticesMatching } from '../../organisations';
import { readMemberships, type MembershipSpell } from '../../programmes';
import type { Moment, Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';
import { cohortLabel } from './cohort-label';
import type { CohortInput, ComparisonInput } from './comparison-input';
import { programmesLedBy, requireOrganisations, requireProgramme } from './named-in-question';
import { readPlaceLinks } from './place-links';
import { leadsByPractice, membershipsFromSpells, type MembershipRules } from './programme-cohort';
import type { ResolvedCohort } from './resolved-cohort';
import { LeaverRule, MembershipRule } from './vocabulary';

const ALWAYS: Membership = { kind: 'ALWAYS' };
const NEVER: Membership = { kind: 'NEVER' };

/** What defines a cohort, before it is narrowed to a place or a list. */
type Definition = Pick<ResolvedCohort, 'isOfModel' | 'membership' | 'otherwise' | 'programmeIds' | 'leadsByPractice'>;

/**
 * Looks up everything that decides who belongs to a cohort, and when.
 *
 * @throws {ApiError} `UNKNOWN_PROGRAMME` or `UNKNOWN_ORGANISATION`
 */
export async function resolveCohort(database: Database, cohort: CohortInput, input: ComparisonInput, moment: Moment): Promise<ResolvedCohort> {
  const isFixed = (cohort.membership ?? input.membership) === MembershipRule.FIXED;
  const rules: MembershipRules = {
    fixedOn: isFixed ? (cohort.fixedOn ?? input.fixedOn)! : null,
    keepsLeavers: input.leavers === LeaverRule.KEPT,
  };
  const defined = await define(database, cohort, rules, moment);
  const notes: string[] = [];
  const places = [cohort.where?.commissioner, defined.isOfModel ? null : input.within?.commissioner].filter((code): code is string => code != null);
  const regions = [cohort.where?.region, defined.isOfModel ? null : input.within?.region].filter((code): code is string => code != null);
  let narrowed = defined;
  const commissioners: string[] = [];
  for (const place of places) {
    const [commissioner] = await requireOrganisations(database, [place], moment);
    commissioners.push(commissioner!.key);
    const links = await readPlaceLinks(database, commissioner!.key, moment);
    if (links.undated.size > 0) {
      notes.push(`${links.undated.size} practices are placed in ${commissioner!.key} only by the latest register, not by dated links`);
    }
    narrowed = limit(narrowed, (practiceId) => (links.undated.has(practiceId) ? ALWAYS : spellsOr(links.spells.get(practiceId), rules.fixedOn)), [
      ...links.spells.keys(),
      ...links.undated,
    ]);
  }
  const { commissioner: _, region: __, ...otherConditions } = cohort.where ?? {};
  const filters = [...regions.map((region) => ({ region })), ...(Object.values(otherConditions).some((value) => value != null) ? [otherConditions] : [])];
  for (const filter of filters) {
    const matching = new Set(await readPracticesMatching(database, filter, moment));
    narrowed = limit(narrowed, (practiceId) => (matching.has(practiceId) ? ALWAYS : NEVER), [...matching]);
  }
  if (cohort.excluding != null && cohort.excluding.length > 0) {
    const excluded = await requireOrganisations(database, cohort.excluding, moment);
    narrowed = { ...narrowed, membership: new Map([...narrowed.membership, ...excluded.map((one) => [one.nodeId, NEVER] as const)]) };
  }
  return { ...narrowed, label: cohortLabel(cohort), isProxy: cohort.isProxy, commissioners, notes };
}

async function define(database: Database, cohort: CohortInput, rules: MembershipRules, moment: Moment): Promise<Definition> {
  if (cohort.model === IntegrationModel.INDEPENDENT) return outsideOfAll(await readMemberships(database, {}, moment));
  if (cohort.model != null) return ofProgrammes(await readMemberships(database, { models: [cohort.model] }, moment), rules, []);
  if (cohort.programme != null) {
    const programmeId = await requireProgramme(database, cohort.programme, moment);
    return ofProgrammes(await readMemberships(database, { programmeIds: [programmeId] }, moment), rules, [programmeId]);
  }
  if (cohort.organisations != null) return ofOrganisations(database, cohort.organisations, rules, moment);
  return { isOfModel: false, membership: new Map(), otherwise: ALWAYS, programmeIds: [], leadsByPractice: new Map() };
}

function ofProgrammes(spells: readonly MembershipSpell[], rules: MembershipRules, named: readonly number[]): Definition {
  return {
    isOfModel: true,
    membership: membershipsFromSpells(spells, rules),
    otherwise: NEVER,
    programmeIds: [...new Set([...named, ...spells.map((spell) => spell.programmeId)])],
    leadsByPractice: leadsByPractice(spells),
  };
}

/** Practices that are in no programme at all, as far as anybody is named. */
function outsideOfAll(spells: readonly MembershipSpell[]): Definition {
  const inside = membershipsFromSpells(spells, { fixedOn: null, keepsLeavers: false });
  const membership = new Map([...inside].map(([practiceId, one]) => [practiceId, { kind: 'OUTSIDE', spells: (one as { spells: readonly Spell[] }).spells } as Membership]));
  return { isOfModel: false, membership, otherwise: ALWAYS, programmeIds: [], leadsByPractice: new Map() };
}

/** Practices stand for themselves; a trust, federation or network for the practices of the programmes that it leads. */
async function ofOrganisations(database: Database, codes: readonly string[], rules: MembershipRules, moment: Moment): Promise<Definition> {
  const organisations = await requireOrganisations(database, codes, moment);
  const practices = organisations.filter((one) => one.typeName === 'Practice');
  const leads = organisations.filter((one) => one.typeName !== 'Practice');
  const programmeIds = leads.length === 0 ? [] : await programmesLedBy(database, leads.map((lead) => lead.nodeId), moment);
  const ofLeads = ofProgrammes(programmeIds.length === 0 ? [] : await readMemberships(database, { programmeIds }, moment), rules, programmeIds);
  return {
    ...ofLeads,
    isOfModel: leads.length > 0,
    membership: new Map([...ofLeads.membership, ...practices.map((practice) => [practice.nodeId, ALWAYS] as const)]),
  };
}

function spellsOr(spells: Spell[] | undefined, fixedOn: string | null): Membership {
  if (spells === undefined) return NEVER;
  if (fixedOn === null) return { kind: 'SPELLS', spells };
  const holds = spells.some(({ from, to }) => from.latest !== null && from.latest <= fixedOn && (to === null || (to.earliest ?? '') > fixedOn));
  return holds ? ALWAYS : NEVER;
}

/** Only where the condition holds too; `known` are the practices that it can hold of. */
function limit(definition: Definition, condition: (practiceId: number) => Membership, known: readonly number[]): Definition {
  const practices = definition.otherwise.kind === 'NEVER' ? [...definition.membership.keys()] : [...new Set([...definition.membership.keys(), ...known])];
  return {
    ...definition,
    membership: new Map(practices.map((practiceId) => [practiceId, both(definition.membership.get(practiceId) ?? definition.otherwise, condition(practiceId))])),
    otherwise: NEVER,
  };
}

/** Both at once. */
function both(one: Membership, other: Membership): Membership {
  if (one.kind === 'NEVER' || other.kind === 'NEVER') return NEVER;
  if (one.kind === 'ALWAYS') return other;
  return other.kind === 'ALWAYS' ? one : { kind: 'BOTH', of: [one, other] };
}

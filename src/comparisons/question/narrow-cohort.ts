import type { Database } from '../../database';
import { ApiError } from '../../graphql';
import { readPracticesMatching, PracticeFilter } from '../../organisations';
import { addDays, type Day, type Moment, type Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';
import { ALWAYS, NEVER, type CohortDefinition } from './cohort-definition';
import { requireCommissioner, type PlaceOfCohort } from './commissioner';
import type { CohortInput, ComparisonInput } from './comparison-input';
import { expectSameSort } from './expect-same-sort';
import { requireOrganisations } from './named-in-question';
import { readPlaceLinks, type PlaceLinks } from './place-links';
import { placeNotes } from './place-notes';
import { membershipFixedOn, type MembershipRules } from './programme-cohort';

const BEFORE_ALL_WINDOWS: Day = '0001-01-01';

export interface NarrowedCohort {
  definition: CohortDefinition;
  places: PlaceOfCohort[];
  /** What must be known of how it was found, in sentences without a full stop. */
  notes: string[];
}

/**
 * A cohort limited to `where`, to `within` unless it is a model, and to whoever is not in `excluding`.
 *
 * @param fixedOn  whoever belonged to the place on this day, throughout; null for as it was
 * @throws {ApiError} `UNKNOWN_ORGANISATION`, `SIMULATED_AND_REAL`, or `BAD_INPUT` where `excluding` names something else than practices
 */
export async function narrowCohort(
  database: Database,
  defined: CohortDefinition,
  cohort: CohortInput,
  { within, from, to }: ComparisonInput,
  { fixedOn, isSimulated }: Pick<MembershipRules, 'fixedOn' | 'isSimulated'>,
  moment: Moment,
): Promise<NarrowedCohort> {
  if (cohort.where?.isSimulated != null && cohort.where.isSimulated !== isSimulated) {
    expectSameSort(isSimulated, [{ key: 'where.isSimulated', isSimulated: cohort.where.isSimulated }]);
  }
  const outer = defined.isOfModel ? null : within;
  let definition = defined;
  const places: PlaceOfCohort[] = [];
  const notes: string[] = [];
  for (const code of given(cohort.where?.commissioner, outer?.commissioner)) {
    const place = await requireCommissioner(database, code, isSimulated, moment);
    const links = await readPlaceLinks(database, place.code, moment);
    definition = limited(definition, membershipOfPlace(place, links, fixedOn));
    places.push(place);
    notes.push(...placeNotes(place, links, { from, to }));
  }
  for (const filter of filtersOf(cohort, given(cohort.where?.region, outer?.region))) {
    const practices = await readPracticesMatching(
      database,
      Object.assign(new PracticeFilter(), filter, { isSimulated }),
      moment,
    );
    definition = limited(definition, new Map(practices.map((practiceId) => [practiceId, ALWAYS])));
  }
  return {
    definition: await withoutExcluded(database, definition, cohort.excluding ?? [], isSimulated, moment),
    places,
    notes,
  };
}

function given(...codes: (string | null | undefined)[]): string[] {
  return codes.filter((code) => code != null);
}

/** Every condition of `where` but its places: regions are asked one by one, commissioners by their links. */
function filtersOf({ where }: CohortInput, regions: readonly string[]): PracticeFilter[] {
  const others = Object.entries(where ?? {}).filter(
    ([name, value]) => value != null && name !== 'commissioner' && name !== 'region',
  );
  return [...regions.map((region) => ({ region })), ...(others.length > 0 ? [Object.fromEntries(others)] : [])];
}

function membershipOfPlace(place: PlaceOfCohort, links: PlaceLinks, fixedOn: Day | null): Map<number, Membership> {
  const byDays = (spells: readonly Spell[]): Membership =>
    fixedOn === null ? { kind: 'SPELLS', spells } : membershipFixedOn(spells, fixedOn);
  const wholeTime = spellOfPlace(place);
  const membership = new Map<number, Membership>();
  for (const practiceId of new Set([...links.spells.keys(), ...links.byRegister.practices.keys()])) {
    const spells = (links.spells.get(practiceId) ?? []).map((spell) => endingWith(spell, wholeTime));
    const since = links.byRegister.practices.get(practiceId);
    const isThroughout = since === null && wholeTime === null;
    const byRegister = since === undefined ? [] : sinceDay(wholeTime, since);
    membership.set(practiceId, isThroughout ? ALWAYS : byDays([...spells, ...byRegister]));
  }
  return membership;
}

/** A link that was open in its edition of the register ended with the commissioner at the latest. */
function endingWith({ from, to }: Spell, wholeTime: Spell | null): Spell {
  const ending = wholeTime?.to ?? null;
  if (ending === null || (to !== null && to.latest !== null)) return { from, to };
  const earliest = to !== null && to.earliest! < ending.earliest! ? to.earliest : ending.earliest;
  return { from, to: { earliest, latest: ending.latest } };
}

/** What the register alone says: while the commissioner existed, from the first day that no link speaks of. */
function sinceDay(wholeTime: Spell | null, since: Day | null): Spell[] {
  const existed = wholeTime ?? { from: { earliest: BEFORE_ALL_WINDOWS, latest: BEFORE_ALL_WINDOWS }, to: null };
  if (since === null || since <= existed.from.earliest!) return [existed];
  if (existed.to !== null && since >= existed.to.latest!) return [];
  return [{ from: { earliest: since, latest: since }, to: existed.to }];
}

/** While a commissioner existed, as far as the record says; null where it says nothing. */
function spellOfPlace({ openedOn, closedOn }: PlaceOfCohort): Spell | null {
  if (openedOn === null && closedOn === null) return null;
  const dayAfter = closedOn === null ? null : addDays(closedOn, 1);
  const from = openedOn ?? BEFORE_ALL_WINDOWS;
  return {
    from: { earliest: from, latest: from },
    to: dayAfter === null ? null : { earliest: dayAfter, latest: dayAfter },
  };
}

/** Only while the condition holds too; whoever is not in `condition` is out. */
function limited(definition: CohortDefinition, condition: ReadonlyMap<number, Membership>): CohortDefinition {
  const { membership, otherwise } = definition;
  const both = [...condition].map(
    ([practiceId, holds]) => [practiceId, bothOf(membership.get(practiceId) ?? otherwise, holds)] as const,
  );
  const whyEmpty = definition.isOfModel
    ? 'none of its practices meets its conditions'
    : 'no practice meets its conditions';
  return {
    ...definition,
    membership: new Map(both.filter(([, one]) => one.kind !== 'NEVER')),
    otherwise: NEVER,
    whyEmpty: definition.whyEmpty ?? whyEmpty,
  };
}

function bothOf(one: Membership, other: Membership): Membership {
  if (one.kind === 'NEVER' || other.kind === 'NEVER') return NEVER;
  if (one.kind === 'ALWAYS') return other;
  return other.kind === 'ALWAYS' ? one : { kind: 'BOTH', of: [one, other] };
}

async function withoutExcluded(
  database: Database,
  definition: CohortDefinition,
  codes: readonly string[],
  isSimulated: boolean,
  moment: Moment,
): Promise<CohortDefinition> {
  if (codes.length === 0) return definition;
  const excluded = await requireOrganisations(database, codes, moment);
  expectSameSort(isSimulated, excluded);
  const other = excluded.find((one) => one.typeName !== 'Practice');
  if (other !== undefined) {
    const sentence = `input.cohorts: excluding takes practices, and ${other.key} is none`;
    throw new ApiError('BAD_INPUT', sentence, { field: 'input.cohorts' });
  }
  const nobody = excluded.map((one) => [one.nodeId, NEVER] as const);
  return { ...definition, membership: new Map([...definition.membership, ...nobody]) };
}

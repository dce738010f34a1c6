import type { Database } from '../../database';
import { FIRST_DAY_OF_NETWORKS, type MembershipSpell } from '../../programmes';
import { holdsCertainlyOn, holdsPossiblyOn, standsAt, type Day, type Moment, type Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';
import { ALWAYS, EVERYBODY, NEVER, type CohortDefinition } from './cohort-definition';
import { spellsByPractice, type MembershipRules } from './programme-cohort';

const NETWORK = 'PRIMARY_CARE_NETWORK';

/**
 * Practices while they were in no programme at all, as far as anybody is named.
 *
 * Since networks began nearly every practice is in one. Where no register of them is at hand, and before the first day that one
 * speaks of, silence says nothing: a practice may have been in one.
 *
 * @param spells   all memberships of all programmes
 * An invented country has no networks but those it says it has.
 *
 * @param fixedOn  those that were in none on this day, throughout; null for as it was
 */
export async function independentCohort(
  database: Database,
  spells: readonly MembershipSpell[],
  { fixedOn, isSimulated }: Pick<MembershipRules, 'fixedOn' | 'isSimulated'>,
  moment: Moment,
): Promise<CohortDefinition> {
  const inNetworks = spells.filter(({ model }) => model === NETWORK);
  const everybody = isSimulated ? [] : [perhapsInNetworkUntil(firstDayOf(inNetworks))];
  const outsideOf = (own: readonly Spell[]): Membership =>
    fixedOn === null ? { kind: 'OUTSIDE', spells: own } : outsideFixedOn(own, fixedOn);
  const inside = spellsByPractice(spells);
  const membership = new Map([...inside].map(([practiceId, own]) => [practiceId, outsideOf([...own, ...everybody])]));
  const withoutRegister = isSimulated ? [] : await readWithoutNetworkRegister(database, inNetworks, moment);
  for (const practiceId of withoutRegister) {
    const own = inside.get(practiceId) ?? [];
    membership.set(practiceId, outsideOf([...own, perhapsInNetworkUntil(null)]));
  }
  return { ...EVERYBODY, membership, otherwise: outsideOf(everybody) };
}

function perhapsInNetworkUntil(day: Day | null): Spell {
  const from = { earliest: FIRST_DAY_OF_NETWORKS, latest: null };
  return { from, to: day === null ? null : { earliest: null, latest: day } };
}

/** The first day on which anybody is known to have been in a network; null where nobody is. */
function firstDayOf(inNetworks: readonly MembershipSpell[]): Day | null {
  const days = inNetworks.flatMap(({ spell }) => spell.from.latest ?? []);
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null);
}

function outsideFixedOn(spells: readonly Spell[], day: Day): Membership {
  if (spells.some((spell) => holdsCertainlyOn(spell, day))) return NEVER;
  return spells.some((spell) => holdsPossiblyOn(spell, day)) ? { kind: 'PERHAPS' } : ALWAYS;
}

/** Practices that lie in no place of which the members of any network are known. */
async function readWithoutNetworkRegister(
  database: Database,
  inNetworks: readonly MembershipSpell[],
  moment: Moment,
): Promise<number[]> {
  const networks = new Set(inNetworks.map(({ programmeId }) => programmeId));
  const rows = await database.rows<{ node_id: number }>(
    `with covered as (
       select g.geography as place from programme g where g.node_id = any($2) and ${standsAt('g', '$1')}
       union
       select n.key from programme g join node n on n.id = g.commissioner_id where g.node_id = any($2) and ${standsAt('g', '$1')}
     )
     select o.node_id from organisation o
     where o.kind = 'PRACTICE' and ${standsAt('o', '$1')}
       and (o.commissioner_code is null or o.commissioner_code not in (select place from covered where place is not null))
       and not exists (
         select from relation r join node place on place.id = r.object_id join covered on covered.place = place.key
         where r.subject_id = o.node_id and r.predicate = 'COMMISSIONED_BY' and ${standsAt('r', '$1')}
       )
     order by o.node_id`,
    [moment.atRevision, [...networks]],
  );
  return rows.map((row) => row.node_id);
}

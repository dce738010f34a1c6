import type { Database } from '../../database';
import { FIRST_DAY_OF_NETWORKS, type MembershipSpell } from '../../programmes';
import { holdsCertainlyOn, holdsPossiblyOn, standsAt, type Day, type Moment, type Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';
import { ALWAYS, EVERYBODY, NEVER, type CohortDefinition } from './cohort-definition';
import { spellsByPractice } from './programme-cohort';

/** Since networks began nearly every practice is in one: where no register of them is at hand, silence says nothing. */
const PERHAPS_IN_A_NETWORK: Spell = { from: { earliest: FIRST_DAY_OF_NETWORKS, latest: null }, to: null };

/**
 * Practices while they were in no programme at all, as far as anybody is named.
 *
 * @param spells   all memberships of all programmes
 * @param fixedOn  those that were in none on this day, throughout; null for as it was
 */
export async function independentCohort(
  database: Database,
  spells: readonly MembershipSpell[],
  fixedOn: Day | null,
  moment: Moment,
): Promise<CohortDefinition> {
  const inside = spellsByPractice(spells);
  for (const practiceId of await readWithoutNetworkRegister(database, spells, moment)) {
    inside.set(practiceId, [...(inside.get(practiceId) ?? []), PERHAPS_IN_A_NETWORK]);
  }
  const membership = [...inside].map(([practiceId, own]) => [practiceId, outsideOf(own, fixedOn)] as const);
  return { ...EVERYBODY, membership: new Map(membership) };
}

function outsideOf(spells: readonly Spell[], fixedOn: Day | null): Membership {
  if (fixedOn === null) return { kind: 'OUTSIDE', spells };
  if (spells.some((spell) => holdsCertainlyOn(spell, fixedOn))) return NEVER;
  return spells.some((spell) => holdsPossiblyOn(spell, fixedOn)) ? { kind: 'PERHAPS' } : ALWAYS;
}

/** Practices that lie in no place of which the members of any network are known. */
async function readWithoutNetworkRegister(
  database: Database,
  spells: readonly MembershipSpell[],
  moment: Moment,
): Promise<number[]> {
  const networks = new Set(
    spells.filter(({ model }) => model === 'PRIMARY_CARE_NETWORK').map(({ programmeId }) => programmeId),
  );
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

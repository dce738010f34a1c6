import type { MembershipSpell } from '../../programmes';
import { holdsCertainlyOn, holdsPossiblyOn, type Day, type Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';
import { ALWAYS, NEVER, type CohortDefinition } from './cohort-definition';

/** How the members of programmes belong: by their spells, or by whether they belonged on one day. */
export interface MembershipRules {
  /** Null for AS_IT_WAS. */
  fixedOn: Day | null;
  /** Is the question about a simulation? Then its members are simulated ones. */
  isSimulated: boolean;
  /** Leavers count as if they had stayed; of no meaning for a set that is fixed. */
  keepsLeavers: boolean;
}

/** The practices of one or more programmes. */
export function ofProgrammes(
  spells: readonly MembershipSpell[],
  rules: MembershipRules,
  models: readonly string[],
): CohortDefinition {
  const everMembers = spellsByPractice(spells);
  return {
    isOfModel: true,
    membership: new Map([...everMembers].map(([practiceId, own]) => [practiceId, membershipOf(own, rules)])),
    otherwise: NEVER,
    everMembers,
    models: [...new Set([...models, ...spells.map((spell) => spell.model)])],
    leadsByPractice: leadsByPractice(spells),
    whyEmpty: everMembers.size === 0 ? 'nobody named its practices, so no outcome can be attributed to it' : null,
  };
}

/** Every practice's spells in any of these programmes. */
export function spellsByPractice(spells: readonly MembershipSpell[]): Map<number, Spell[]> {
  const byPractice = new Map<number, Spell[]>();
  for (const one of spells) {
    const own = byPractice.get(one.practiceId);
    if (own === undefined) byPractice.set(one.practiceId, [asKnown(one)]);
    else own.push(asKnown(one));
  }
  return byPractice;
}

/** What was only possibly known at the moment is possible at most: its beginning has no latest day. */
function asKnown({ spell, isPossiblyKnownOnly }: MembershipSpell): Spell {
  return isPossiblyKnownOnly ? { ...spell, from: { ...spell.from, latest: null } } : spell;
}

function membershipOf(spells: readonly Spell[], { fixedOn, keepsLeavers }: MembershipRules): Membership {
  if (fixedOn !== null) return membershipFixedOn(spells, fixedOn);
  return { kind: 'SPELLS', spells: keepsLeavers ? spells.map(({ from }) => ({ from, to: null })) : spells };
}

/** In a set fixed on a day is whoever belonged on it; whoever perhaps did is perhaps in it, and throughout. */
export function membershipFixedOn(spells: readonly Spell[], day: Day): Membership {
  if (spells.some((spell) => holdsCertainlyOn(spell, day))) return ALWAYS;
  return spells.some((spell) => holdsPossiblyOn(spell, day)) ? { kind: 'PERHAPS' } : NEVER;
}

/** The organisations that lead the programmes a practice was in. */
function leadsByPractice(spells: readonly MembershipSpell[]): Map<number, number[]> {
  const leads = new Map<number, number[]>();
  for (const { practiceId, leadId } of spells) {
    if (leadId === null) continue;
    const own = leads.get(practiceId) ?? [];
    if (!own.includes(leadId)) leads.set(practiceId, [...own, leadId]);
  }
  return leads;
}

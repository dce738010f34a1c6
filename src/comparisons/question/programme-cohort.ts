import type { MembershipSpell } from '../../programmes';
import { holdsCertainlyOn, holdsPossiblyOn, type Day, type Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';

/** How the members of programmes belong: by their spells, or by whether they belonged on one day. */
export interface MembershipRules {
  /** Null for AS_IT_WAS. */
  fixedOn: Day | null;
  /** Leavers count as if they had stayed. */
  keepsLeavers: boolean;
}

/** Membership by practice from the spells of one or more programmes. */
export function membershipsFromSpells(spells: readonly MembershipSpell[], rules: MembershipRules): Map<number, Membership> {
  const byPractice = new Map<number, Spell[]>();
  for (const one of spells) {
    const list = byPractice.get(one.practiceId) ?? [];
    list.push(asCounted(one, rules.keepsLeavers));
    byPractice.set(one.practiceId, list);
  }
  return new Map([...byPractice].map(([practiceId, list]) => [practiceId, membership(list, rules.fixedOn)]));
}

/** What was only possibly known at the moment is possible at most: its beginning has no latest day. */
function asCounted({ spell, isPossiblyKnownOnly }: MembershipSpell, keepsLeavers: boolean): Spell {
  const from = isPossiblyKnownOnly ? { ...spell.from, latest: null } : spell.from;
  return { from, to: keepsLeavers ? null : spell.to };
}

function membership(spells: readonly Spell[], fixedOn: Day | null): Membership {
  if (fixedOn === null) return { kind: 'SPELLS', spells };
  if (spells.some((spell) => holdsCertainlyOn(spell, fixedOn))) return { kind: 'ALWAYS' };
  return { kind: spells.some((spell) => holdsPossiblyOn(spell, fixedOn)) ? 'PERHAPS' : 'NEVER' };
}

/** The organisations that lead the programmes a practice was in. */
export function leadsByPractice(spells: readonly MembershipSpell[]): Map<number, number[]> {
  const leads = new Map<number, number[]>();
  for (const { practiceId, leadId } of spells) {
    if (leadId === null) continue;
    const list = leads.get(practiceId) ?? [];
    if (!list.includes(leadId)) list.push(leadId);
    leads.set(practiceId, list);
  }
  return leads;
}

import { holdsCertainlyThroughout, mayHoldWithin, type Certainty, type Spell } from '../../time';
import type { PanelPeriod } from '../panel/panel';

/**
 * How a practice belongs to a cohort: by dated spells; always or never (a set fixed once and for all); perhaps (it may or may
 * not have belonged on the day that the set was fixed); or whenever it is in none of the given spells.
 */
export type Membership =
  | { readonly kind: 'SPELLS'; readonly spells: readonly Spell[] }
  | { readonly kind: 'ALWAYS' | 'NEVER' | 'PERHAPS' }
  | { readonly kind: 'OUTSIDE'; readonly spells: readonly Spell[] }
  | { readonly kind: 'BOTH'; readonly of: readonly [Membership, Membership] };

/**
 * `IN` for the whole period; `OUT` for all of it, beyond doubt; `TRANSITION` where it moved on a known day within the period;
 * `UNCERTAIN_MEMBERSHIP` where bounds leave it open.
 */
export type MembershipState = 'IN' | 'OUT' | 'TRANSITION' | 'UNCERTAIN_MEMBERSHIP';

export function membershipState(membership: Membership, period: PanelPeriod, certainty: Certainty): MembershipState {
  switch (membership.kind) {
    case 'ALWAYS':
      return 'IN';
    case 'NEVER':
      return 'OUT';
    case 'PERHAPS':
      return certainty === 'POSSIBLE' ? 'IN' : 'UNCERTAIN_MEMBERSHIP';
    case 'SPELLS':
      return stateInSpells(membership.spells, period, certainty);
    case 'OUTSIDE': {
      const inside = stateInSpells(membership.spells, period, certainty);
      return inside === 'IN' ? 'OUT' : inside === 'OUT' ? 'IN' : inside;
    }
    case 'BOTH': {
      const states = membership.of.map((one) => membershipState(one, period, certainty));
      if (states.includes('OUT')) return 'OUT';
      return states.find((state) => state !== 'IN') ?? 'IN';
    }
  }
}

function stateInSpells(spells: readonly Spell[], period: PanelPeriod, certainty: Certainty): MembershipState {
  const touching = spells.filter((spell) => mayHoldWithin(spell, period.from, period.to));
  if (touching.length === 0) return 'OUT';
  if (certainty === 'POSSIBLE' ? touching.some((spell) => possiblyThroughout(spell, period)) : coverCertainly(touching, period)) return 'IN';
  return touching.some((spell) => movesOnAKnownDayWithin(spell, period)) ? 'TRANSITION' : 'UNCERTAIN_MEMBERSHIP';
}

function possiblyThroughout({ from, to }: Spell, period: PanelPeriod): boolean {
  return (from.earliest === null || from.earliest <= period.from) && (to === null || to.latest === null || to.latest >= period.to);
}

/** One spell over all of it, or several that follow each other without a gap: a practice that changes its network stays in one. */
function coverCertainly(spells: readonly Spell[], period: PanelPeriod): boolean {
  if (spells.some((spell) => holdsCertainlyThroughout(spell, period.from, period.to))) return true;
  let reached = period.from;
  for (const spell of [...spells].sort((a, b) => ((a.from.latest ?? '9') < (b.from.latest ?? '9') ? -1 : 1))) {
    if (spell.from.latest === null || spell.from.latest > reached) break;
    if (spell.to === null) return true;
    if (spell.to.earliest !== null && spell.to.earliest > reached) reached = spell.to.earliest;
  }
  return reached >= period.to;
}

function movesOnAKnownDayWithin({ from, to }: Spell, period: PanelPeriod): boolean {
  const isKnown = (bounds: { earliest: string | null; latest: string | null }): boolean =>
    bounds.earliest !== null && bounds.earliest === bounds.latest && bounds.earliest > period.from && bounds.earliest < period.to;
  return isKnown(from) || (to !== null && isKnown(to));
}

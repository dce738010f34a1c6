import { type Certainty, type Day, mayHoldWithin, type Spell } from '../../time';
import type { PanelPeriod } from '../panel/panel';

/**
 * How a practice belongs to a cohort: by dated spells; always or never (a set fixed once and for all); perhaps (it may or may
 * not have belonged on the day that the set was fixed); or whenever it is in none of the given spells.
 */
export type Membership =
  | { readonly kind: 'SPELLS'; readonly spells: readonly Spell[] }
  | { readonly kind: 'ALWAYS' | 'NEVER' | 'PERHAPS' }
  | { readonly kind: 'OUTSIDE'; readonly spells: readonly Spell[] }
  | { readonly kind: 'BOTH'; readonly of: readonly [Membership, Membership] }
  | { readonly kind: 'PARTS'; readonly of: readonly MembershipPart[] };

/** One of the practices that count as one, and the days of the panel on which it exists. */
export interface MembershipPart {
  readonly membership: Membership;
  readonly from: Day;
  /** The first day after them. */
  readonly to: Day;
}

/**
 * `IN` for the whole period; `OUT` for all of it, beyond doubt; `TRANSITION` where it moved on a known day within the period;
 * `UNCERTAIN_MEMBERSHIP` where bounds leave it open; `MERGED` where practices that count as one stand to it differently.
 */
export type MembershipState = 'IN' | 'OUT' | 'TRANSITION' | 'UNCERTAIN_MEMBERSHIP' | 'MERGED';

const BEFORE_ALL_DAYS: Day = '0000-01-01';
const AFTER_ALL_DAYS: Day = '9999-12-31';

/**
 * How a practice stands to a cohort over a period.
 *
 * @param certainty  with `POSSIBLE` it is in as soon as the bounds allow that it was, for the whole of the period
 */
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
    case 'PARTS': {
      const there = membership.of.filter(({ from, to }) => from < period.to && to > period.from);
      const [first, ...others] = (there.length > 0 ? there : membership.of.slice(-1)).map((part) =>
        membershipState(part.membership, period, certainty),
      );
      return others.every((state) => state === first) ? first! : 'MERGED';
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
  if (cover(touching, period, certainty)) return 'IN';
  return touching.some((spell) => movesOnAKnownDayWithin(spell, period)) ? 'TRANSITION' : 'UNCERTAIN_MEMBERSHIP';
}

/** One spell over all of it, or several that follow each other without a gap: a practice that changes its network stays in one. */
function cover(spells: readonly Spell[], period: PanelPeriod, certainty: Certainty): boolean {
  const stretches = spells
    .map((spell) => (certainty === 'CERTAIN' ? certainStretch(spell) : possibleStretch(spell)))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  let reached = period.from;
  for (const { from, to } of stretches) {
    if (from > reached) break;
    if (to > reached) reached = to;
  }
  return reached >= period.to;
}

interface Stretch {
  from: Day;
  /** The first day after it. */
  to: Day;
}

/** The days on which a spell holds whatever its bounds mean; none where it may not have begun. */
function certainStretch({ from, to }: Spell): Stretch {
  const end = to === null ? AFTER_ALL_DAYS : (to.earliest ?? BEFORE_ALL_DAYS);
  return { from: from.latest ?? AFTER_ALL_DAYS, to: end };
}

/** The days on which a spell holds at the widest reading of its bounds. */
function possibleStretch({ from, to }: Spell): Stretch {
  return { from: from.earliest ?? BEFORE_ALL_DAYS, to: to?.latest ?? AFTER_ALL_DAYS };
}

function movesOnAKnownDayWithin({ from, to }: Spell, period: PanelPeriod): boolean {
  const isKnown = (bounds: { earliest: string | null; latest: string | null }): boolean =>
    bounds.earliest !== null &&
    bounds.earliest === bounds.latest &&
    bounds.earliest > period.from &&
    bounds.earliest < period.to;
  return isKnown(from) || (to !== null && isKnown(to));
}

import type { AttributedCohort } from '../../../src/comparisons/attribution/attribute';
import type { Membership } from '../../../src/comparisons/attribution/membership-state';
import type { Bounds, Day, Spell } from '../../../src/time';

/** A known day, or the bounds of one; null leaves a bound open. */
export type When = Day | readonly [earliest: Day | null, latest: Day | null];

/** A half-open spell: `to` is the first day out, and without it the spell goes on. */
export function spell(from: When, to?: When): Spell {
  return { from: bounds(from), to: to === undefined ? null : bounds(to) };
}

export function inSpells(...spells: Spell[]): Membership {
  return { kind: 'SPELLS', spells };
}

export function outsideOf(...spells: Spell[]): Membership {
  return { kind: 'OUTSIDE', spells };
}

/** Members of a model by practice id; nobody else is in it. */
export function model(label: string, membership: Record<number, Membership>): AttributedCohort {
  return { label, isOfModel: true, membership: byId(membership), otherwise: { kind: 'NEVER' } };
}

/** Everybody, but for those of whom something else is said. */
export function everybody(label: string, membership: Record<number, Membership> = {}): AttributedCohort {
  return { label, isOfModel: false, membership: byId(membership), otherwise: { kind: 'ALWAYS' } };
}

function byId(membership: Record<number, Membership>): Map<number, Membership> {
  return new Map(Object.entries(membership).map(([id, one]) => [Number(id), one]));
}

function bounds(when: When): Bounds {
  const [earliest, latest] = typeof when === 'string' ? [when, when] : when;
  return { earliest, latest };
}

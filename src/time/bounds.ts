import type { Day } from './day';

/** A date of which perhaps only bounds are known, both inclusive; a missing bound is unbounded. */
export interface Bounds {
  earliest: Day | null;
  latest: Day | null;
}

/** Certainly in force, possibly in force (the bounds allow it), or certainly not. */
export type Certainty = 'CERTAIN' | 'POSSIBLE';

/**
 * A half-open spell whose ends may be known only by bounds. `to` is the first day out; null while it goes on.
 */
export interface Spell {
  from: Bounds;
  to: Bounds | null;
}

/** On or after the latest day that it may have begun, and before the earliest day that it may have ended. */
export function holdsCertainlyOn(spell: Spell, day: Day): boolean {
  const hasBegun = spell.from.latest !== null && spell.from.latest <= day;
  return hasBegun && (spell.to === null || (spell.to.earliest !== null && spell.to.earliest > day));
}

/** On or after the earliest day that it may have begun, and before the latest day that it may have ended. */
export function holdsPossiblyOn(spell: Spell, day: Day): boolean {
  const mayHaveBegun = spell.from.earliest === null || spell.from.earliest <= day;
  return mayHaveBegun && (spell.to === null || spell.to.latest === null || spell.to.latest > day);
}

export function holdsOn(spell: Spell, day: Day, certainty: Certainty): boolean {
  return certainty === 'CERTAIN' ? holdsCertainlyOn(spell, day) : holdsPossiblyOn(spell, day);
}

/** For at least one day of the half-open window, as far as the bounds allow. */
export function mayHoldWithin(spell: Spell, from: Day, to: Day): boolean {
  const mayHaveBegun = spell.from.earliest === null || spell.from.earliest < to;
  return mayHaveBegun && (spell.to === null || spell.to.latest === null || spell.to.latest > from);
}

import type { Quantity } from '../../graphql';
import { holdsCertainlyOn, holdsPossiblyOn, type Day, type Spell } from '../../time';
import { notDeterminable, type Judged } from './verdict';

/** A membership, and of whom. */
export interface NamedSpell {
  practiceId: number;
  spell: Spell;
  /** Possible on any day and certain on none, since nobody knows whether it had been said by then. */
  isPossiblyKnownOnly: boolean;
}

/** The days that a claim may be about, both in. */
export interface ClaimedDays {
  earliest: Day;
  latest: Day;
}

/**
 * A number of practices against those that are named: certainly members at the least, possibly at the most, over the days that the
 * claim may be about.
 *
 * @param hasUnnamed  the programme may have members whom nobody named, so that there is no most
 */
export function judgeCount(
  claimed: Quantity,
  days: ClaimedDays,
  named: readonly NamedSpell[],
  hasUnnamed: boolean,
): Judged & { least: number; most: number | null } {
  const counts = daysOfChange(days, named).map((day) => countsOn(day, named));
  const least = Math.min(...counts.map(({ certain }) => certain));
  const possible = Math.max(...counts.map(({ possible: atMost }) => atMost));
  const most = hasUnnamed ? null : possible;
  const [from, to] = rangeOf(claimed);
  const range = { least, most };
  const known = `${inWords(least, 'practice')} certainly and ${possible} possibly, by name, ${daysInWords(days)}`;
  if (from === null && to === null) return { ...notDeterminable('It gives no number.'), ...range };
  if (to !== null && to < least) {
    return { verdict: 'CONTRADICTED', explanation: `There were ${known}: more than it says.`, ...range };
  }
  if (from !== null && from > possible) {
    if (hasUnnamed) {
      return { ...notDeterminable(`There were ${known}, and members whom nobody named.`), ...range };
    }
    return { verdict: 'CONTRADICTED', explanation: `There were ${known}: fewer than it says.`, ...range };
  }
  const isSharp = least === possible && !hasUnnamed;
  if (isSharp) return { verdict: 'SUPPORTED', explanation: `There were ${known}.`, ...range };
  return { ...notDeterminable(`There were ${known}: what it says may be so, and more cannot be told.`), ...range };
}

/** The claim's own days, and every day between them on which somebody may have moved. */
function daysOfChange({ earliest, latest }: ClaimedDays, named: readonly NamedSpell[]): Day[] {
  const moves = named.flatMap(({ spell: { from, to } }) => [from.earliest, from.latest, to?.earliest, to?.latest]);
  const between = moves.flatMap((day) => (day != null && day > earliest && day < latest ? [day] : []));
  return [...new Set([earliest, latest, ...between])].sort();
}

function countsOn(day: Day, named: readonly NamedSpell[]): { certain: number; possible: number } {
  const practices = (holds: (one: NamedSpell) => boolean): number =>
    new Set(named.filter(holds).map(({ practiceId }) => practiceId)).size;
  return {
    certain: practices(({ spell, isPossiblyKnownOnly }) => !isPossiblyKnownOnly && holdsCertainlyOn(spell, day)),
    possible: practices(({ spell }) => holdsPossiblyOn(spell, day)),
  };
}

/** A point is a range of one; an open end is null. */
function rangeOf({ value, min, max }: Quantity): [number | null, number | null] {
  return value === null ? [min, max] : [value, value];
}

function inWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function daysInWords({ earliest, latest }: ClaimedDays): string {
  return earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`;
}

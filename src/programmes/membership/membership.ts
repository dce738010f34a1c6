import { holdsCertainlyOn, holdsPossiblyOn, type Certainty, type Day, type Spell } from '../../time';

/** A spell of one practice in one programme, as it is believed at a moment. */
export interface Membership<Statement = unknown> {
  /** The row it rests on. */
  statement: Statement;
  spell: Spell;
  /** Its publication is only bounded, and may lie after the moment: it is possible, whatever its dates. */
  isPossiblyKnownOnly: boolean;
}

/** Was the practice in the programme on that day: certainly, or possibly (which includes certainly)? */
export function isMemberOn(
  { spell, isPossiblyKnownOnly }: Pick<Membership, 'spell' | 'isPossiblyKnownOnly'>,
  day: Day,
  certainty: Certainty,
): boolean {
  if (certainty === 'POSSIBLE') return holdsPossiblyOn(spell, day);
  return !isPossiblyKnownOnly && holdsCertainlyOn(spell, day);
}

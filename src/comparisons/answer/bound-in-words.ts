import type { Bounds, Spell } from '../../time';
import type { ExcludedSpan } from '../attribution/attribute';
import type { Answer } from './answer';

/** Why time between certain and impossible membership is where it is: the days that the spells of the practice allow. */
export function boundInWords({ cohorts }: Answer, span: ExcludedSpan): string | null {
  if (span.reason !== 'TRANSITION' && span.reason !== 'UNCERTAIN_MEMBERSHIP') return null;
  const membership = cohorts.find((cohort) => cohort.label === span.cohort)?.membership.get(span.practiceId);
  if (membership === undefined || !('spells' in membership)) return null;
  return membership.spells.map(spellInWords).join('; ');
}

function spellInWords({ from, to }: Spell): string {
  return to === null ? `joined ${dayInWords(from)}` : `joined ${dayInWords(from)}, left ${dayInWords(to)}`;
}

function dayInWords({ earliest, latest }: Bounds): string {
  if (earliest === null) return latest === null ? 'on a day not known' : `by ${latest}`;
  if (latest === null) return `on or after ${earliest}`;
  return earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`;
}

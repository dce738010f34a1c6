import type { Bounds, Spell } from '../../time';
import type { Membership } from '../attribution/membership-state';
import type { Part } from '../panel/follow-succession';
import type { AccountedSpan, Answer } from './answer';

/** Reasons that follow from the days of a membership. */
const BY_DAYS = new Set<string>(['TRANSITION', 'UNCERTAIN_MEMBERSHIP', 'LEFT_OUT']);

/** Why time counts to nobody: the days that the spells of the practice allow; null where days have nothing to do with it. */
export function boundInWords(
  { cohorts, partsOf }: Pick<Answer, 'cohorts' | 'partsOf'>,
  span: AccountedSpan,
): string | null {
  if (span.reason === 'MERGED') return partsInWords(partsOf.get(span.practiceId) ?? []);
  const cohort = cohorts.find(({ label }) => label === span.cohort);
  if (cohort === undefined || !BY_DAYS.has(span.reason)) return null;
  const inCohort = spellsOf(cohort.membership.get(span.practiceId) ?? cohort.otherwise);
  const spells = inCohort.length > 0 ? inCohort : (cohort.everMembers.get(span.practiceId) ?? []);
  return spells.length === 0 ? null : spells.map(spellInWords).join('; ');
}

function partsInWords(parts: readonly Part[]): string {
  const codes = parts.map(({ odsCode }) => odsCode);
  return `${codes.at(-1)} with ${codes.slice(0, -1).join(' and ')}`;
}

function spellsOf(membership: Membership): readonly Spell[] {
  if (membership.kind === 'BOTH') return membership.of.flatMap(spellsOf);
  return 'spells' in membership ? membership.spells : [];
}

function spellInWords({ from, to }: Spell): string {
  return to === null ? `joined ${dayInWords(from)}` : `joined ${dayInWords(from)}, left ${dayInWords(to)}`;
}

function dayInWords({ earliest, latest }: Bounds): string {
  if (earliest === null) return latest === null ? 'on a day not known' : `by ${latest}`;
  if (latest === null) return `on or after ${earliest}`;
  return earliest === latest ? `on ${earliest}` : `between ${earliest} and ${latest}`;
}

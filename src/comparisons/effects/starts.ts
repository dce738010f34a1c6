import type { Certainty } from '../../time';
import { membershipState, type Membership } from '../attribution/membership-state';
import type { PanelPeriod } from '../panel/panel';
import type { LeftOutReason } from './study';

/** When a practice joined, as places among the periods. */
export interface Start {
  lastUntreated: number;
  firstTreated: number;
  /** The first period from which it certainly or perhaps had left again; null while it stayed. */
  leftAt: number | null;
}

export interface StartRules {
  certainty: Certainty;
  anticipationMonths: number;
  washOutMonths: number;
  maxGapMonths: number;
}

/**
 * Where a practice's time before ends and its time as a member begins: the last period in which it certainly was no member, and
 * the first in which it certainly was one. What lies between is nobody's, as are the months of anticipation and wash-out.
 */
export function startOf(
  membership: Membership,
  periods: readonly PanelPeriod[],
  { certainty, anticipationMonths, washOutMonths, maxGapMonths }: StartRules,
): Start | LeftOutReason {
  const states = periods.map((period) => membershipState(membership, period, certainty));
  const first = states.indexOf('IN');
  if (first < 0) return 'NEVER_CERTAINLY_MEMBER';
  const last = states.lastIndexOf('OUT', first);
  // Whoever was a member before the window, or may have been, shows no time before.
  if (last < 0 || states.slice(0, last).some((state) => state !== 'OUT')) return 'MEMBER_THROUGHOUT';
  if (monthsOf(periods.slice(last + 1, first)) > maxGapMonths) return 'GAP_TOO_LONG';
  const left = states.findIndex((state, place) => place > first && state !== 'IN');
  const lastUntreated = last - periodsIn(anticipationMonths, periods);
  const firstTreated = first + periodsIn(washOutMonths, periods);
  const end = left < 0 ? periods.length : left;
  if (lastUntreated < 0 || firstTreated >= end) return 'NO_VALUE_BEFORE_OR_AFTER';
  return { lastUntreated, firstTreated, leftAt: left < 0 ? null : left };
}

function monthsOf(periods: readonly PanelPeriod[]): number {
  return periods.reduce((sum, { months }) => sum + months, 0);
}

/** How many periods so many months take. */
function periodsIn(months: number, periods: readonly PanelPeriod[]): number {
  return Math.ceil(months / (periods[0]?.months ?? 1));
}

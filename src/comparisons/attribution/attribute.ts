import type { Certainty } from '../../time';
import { CELL_STATES, type Panel, type PanelPeriod } from '../panel/panel';
import { type ExcludedSpan, Exclusions } from './exclusions';
import { membershipState, type Membership, type MembershipState } from './membership-state';
import { type Belonging, isUndecided, type Overlap, whosePeriod } from './whose-period';

export type { ExcludedSpan, ExclusionReason } from './exclusions';
export type { Overlap } from './whose-period';

const PRESENT = CELL_STATES.indexOf('PRESENT');

export interface AttributedCohort {
  label: string;
  /** Is it defined by a model or programme? Then what lies between certain and impossible counts to nobody, not to another cohort. */
  isOfModel: boolean;
  /** By practice; whoever is not there is `otherwise`. */
  membership: ReadonlyMap<number, Membership>;
  otherwise: Membership;
}

export interface Attribution {
  /** For each cell the cohorts it counts to, as bits. */
  cohorts: Uint32Array;
  excluded: ExcludedSpan[];
  /** Practice-periods that belonged to more than one cohort, and of how many practices. */
  overlapping: { practices: number; periods: number };
}

export interface AttributionRules {
  certainty: Certainty;
  overlap: Overlap;
}

/**
 * Says of each practice-period to which cohorts it counts. It counts to a model only if the practice was certainly a member for
 * the whole of it; and to any other cohort only if it was not even possibly a member of a compared model. What lies between
 * counts to nobody, before overlaps are looked at. A period without a value is an exclusion with its reason.
 *
 * Each period is judged by itself, so that a window in two parts comes to the same as the whole.
 */
export function attribute(
  panel: Panel,
  cohorts: readonly AttributedCohort[],
  { certainty, overlap }: AttributionRules,
): Attribution {
  const assigned = new Uint32Array(panel.states.length);
  const excluded = new Exclusions(panel);
  const overlapping = { units: new Set<number>(), periods: 0 };
  const isOfModel = cohorts.map((cohort) => cohort.isOfModel);
  const { states, periods } = panel;
  const length = periods.length;
  // Most practices of the country are named by no cohort: whose they are is found once for all of them.
  const unnamed = cohorts.map(({ otherwise }) => otherwise);
  let ofUnnamed: Belonging | null | undefined;
  panel.units.forEach((unit, u) => {
    const memberships = cohorts.map((cohort) => cohort.membership.get(unit.practiceId) ?? cohort.otherwise);
    if (memberships.every((membership) => membership.kind === 'NEVER')) return;
    // A practice moves seldom: as long as it stands to every cohort as in the period before, nothing is found anew.
    let [before, belonging]: [MembershipState[], Belonging | null] = [[], null];
    const belongingIn = (period: PanelPeriod): Belonging | null => {
      const states = memberships.map((membership) => membershipState(membership, period, certainty));
      if (states.some((state, cohort) => state !== before[cohort])) {
        [before, belonging] = [states, whosePeriod(states, isOfModel, overlap)];
      }
      return belonging;
    };
    const account = (p: number, whose: Belonging): void => {
      const cell = u * length + p;
      const state = CELL_STATES[states[cell]!]!;
      const { label } = cohorts[whose.concerned]!;
      // What lies between certain and impossible membership of a model is that, whether or not anything was published for it.
      if (isUndecided(whose) && isOfModel[whose.concerned]) return excluded.add(u, p, whose.reason, label);
      if (state === 'ABSENT') {
        if (isOpen(panel, u, p)) excluded.add(u, p, 'MISSING', label);
        // Before it opens and after it closes a practice is missed only where it is known as a model's member.
        else if (isOfModel[whose.concerned]) excluded.add(u, p, 'CLOSED', label);
        return;
      }
      if (whose.isOverlapping) {
        overlapping.units.add(u);
        overlapping.periods += 1;
      }
      if (whose.reason !== null) return excluded.add(u, p, whose.reason, label);
      if (state !== 'PRESENT') return excluded.add(u, p, state, label);
      for (const cohort of whose.counted) assigned[cell]! |= 1 << cohort;
    };
    // Most practices of the country never move, and are settled by one look.
    const hasDates = memberships.some(
      ({ kind }) => kind === 'SPELLS' || kind === 'OUTSIDE' || kind === 'BOTH' || kind === 'PARTS',
    );
    if (hasDates || length === 0) {
      periods.forEach((period, p) => {
        const found = belongingIn(period);
        if (found !== null) account(p, found);
      });
      return;
    }
    const isUnnamed = memberships.every((membership, place) => membership === unnamed[place]);
    if (isUnnamed) ofUnnamed ??= belongingIn(periods[0]!);
    const settled = isUnnamed ? ofUnnamed! : belongingIn(periods[0]!);
    if (settled === null) return;
    const isPlain = settled.reason === null && !settled.isOverlapping;
    const bits = settled.counted.reduce((sum, cohort) => sum | (1 << cohort), 0);
    const first = u * length;
    for (let p = 0; p < length; p += 1) {
      if (isPlain && states[first + p] === PRESENT) assigned[first + p] = bits;
      else account(p, settled);
    }
  });
  return {
    cohorts: assigned,
    excluded: excluded.spans(),
    overlapping: { practices: overlapping.units.size, periods: overlapping.periods },
  };
}

/** As far as the register says: a practice of which it has no days counts as open. */
function isOpen(panel: Panel, unit: number, period: number): boolean {
  const { openedOn, closedOn } = panel.units[unit]!;
  const { from, to } = panel.periods[period]!;
  return (openedOn === null || openedOn < to) && (closedOn === null || closedOn >= from);
}

import type { Certainty } from '../../time';
import type { Attribution } from '../attribution/attribute';
import { membershipState, type Membership } from '../attribution/membership-state';
import type { Panel } from '../panel/panel';
import type { ResolvedCohort } from './resolved-cohort';

/**
 * The cohorts, in which no comparator holds a practice while it belonged to a compared programme. Whom a question leaves out of
 * a model (by `where`, by `excluding`, or because the set was fixed on another day) does not become its comparator by that.
 */
export function withoutMembersLeftOut(cohorts: readonly ResolvedCohort[]): ResolvedCohort[] {
  return cohorts.map((cohort) => {
    if (cohort.isOfModel) return cohort;
    const membership = new Map(cohort.membership);
    for (const { leftOut, everMembers } of cohorts) {
      for (const practiceId of leftOut) {
        const spells = everMembers.get(practiceId)!;
        const own = membership.get(practiceId) ?? cohort.otherwise;
        if (own.kind !== 'NEVER') membership.set(practiceId, { kind: 'BOTH', of: [own, { kind: 'OUTSIDE', spells }] });
      }
    }
    return { ...cohort, membership };
  });
}

/** Time of one practice, by the places of its periods in a panel. */
export interface LeftOutTime {
  practiceId: number;
  odsCode: string;
  cohort: string;
  periods: number[];
}

/**
 * Time in which a practice certainly belonged to a compared programme and counts to nobody, because the question leaves it out.
 * What is accounted for otherwise, such as a cell of another cohort without a value, is not told twice.
 */
export function timeLeftOut(
  panel: Panel,
  cohorts: readonly ResolvedCohort[],
  attribution: Attribution,
  certainty: Certainty,
): LeftOutTime[] {
  if (cohorts.every(({ leftOut }) => leftOut.size === 0)) return [];
  const told = toldTime(attribution);
  return cohorts.flatMap((cohort) =>
    panel.units.flatMap(({ practiceId, odsCode }, unit) => {
      if (!cohort.leftOut.has(practiceId)) return [];
      const inProgramme: Membership = { kind: 'SPELLS', spells: cohort.everMembers.get(practiceId)! };
      const inCohort = cohort.membership.get(practiceId) ?? cohort.otherwise;
      const periods = [...panel.periods.keys()].filter((place) => {
        const isTold =
          attribution.cohorts[unit * panel.periods.length + place] !== 0 || told.get(practiceId)?.has(place) === true;
        const period = panel.periods[place]!;
        if (isTold || membershipState(inProgramme, period, certainty) !== 'IN') return false;
        if (membershipState(inCohort, period, certainty) !== 'OUT') return false;
        told.set(practiceId, (told.get(practiceId) ?? new Set()).add(place));
        return true;
      });
      return periods.length === 0 ? [] : [{ practiceId, odsCode, cohort: cohort.label, periods }];
    }),
  );
}

/** Excluded periods by practice. */
function toldTime({ excluded }: Attribution): Map<number, Set<number>> {
  const told = new Map<number, Set<number>>();
  for (const { practiceId, periods } of excluded) {
    const own = told.get(practiceId) ?? new Set();
    for (const period of periods) own.add(period);
    told.set(practiceId, own);
  }
  return told;
}

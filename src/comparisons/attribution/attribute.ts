import type { Certainty } from '../../time';
import { CELL_STATES, type CellState, type Panel } from '../panel/panel';
import { membershipState, type Membership } from './membership-state';

/** A practice in two cohorts at once: counted in the first named, in each, or in none. */
export type Overlap = 'FIRST_COHORT' | 'EACH' | 'NONE';

export interface AttributedCohort {
  label: string;
  /** Is it defined by a model or programme? Then what lies between certain and impossible counts to nobody, not to another cohort. */
  isOfModel: boolean;
  /** By practice; whoever is not there is `otherwise`. */
  membership: ReadonlyMap<number, Membership>;
  otherwise: Membership;
}

export type ExclusionReason = 'TRANSITION' | 'UNCERTAIN_MEMBERSHIP' | 'OVERLAP' | 'MISSING' | 'CLOSED' | 'NO_LIST' | Exclude<CellState, 'PRESENT' | 'ABSENT'>;

/** Practice-periods that count to nobody, and why: one practice, one reason, one cohort that it concerns. */
export interface ExcludedSpan {
  practiceId: number;
  odsCode: string;
  reason: ExclusionReason;
  cohort: string;
  periods: number[];
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
 */
export function attribute(panel: Panel, cohorts: readonly AttributedCohort[], { certainty, overlap }: AttributionRules): Attribution {
  const assigned = new Uint32Array(panel.states.length);
  const excluded = new Exclusions(panel);
  const overlapping = { units: new Set<number>(), periods: 0 };
  panel.units.forEach((unit, u) => {
    const memberships = cohorts.map((cohort) => cohort.membership.get(unit.practiceId) ?? cohort.otherwise);
    if (memberships.every((membership) => membership.kind === 'NEVER')) return;
    const published = publishedSpan(panel, u);
    panel.periods.forEach((period, p) => {
      const states = memberships.map((membership) => membershipState(membership, period, certainty));
      const inModel = states.findIndex((state, c) => state === 'IN' && cohorts[c]!.isOfModel);
      const between = states.findIndex((state) => state === 'TRANSITION' || state === 'UNCERTAIN_MEMBERSHIP');
      const betweenModel = states.findIndex((state, c) => cohorts[c]!.isOfModel && (state === 'TRANSITION' || state === 'UNCERTAIN_MEMBERSHIP'));
      const members = states.flatMap((state, c) => (state === 'IN' ? [c] : []));
      const concerned = inModel >= 0 ? inModel : betweenModel >= 0 ? betweenModel : (members[0] ?? between);
      if (concerned < 0) return;
      const cell = u * panel.periods.length + p;
      const isOfModel = cohorts[concerned]!.isOfModel;
      const state = CELL_STATES[panel.states[cell]!]!;
      // What lies between certain and impossible counts to nobody, whether or not anything was published for it.
      if (inModel < 0 && betweenModel >= 0) return excluded.add(u, p, states[betweenModel] as ExclusionReason, cohorts[betweenModel]!.label);
      if (state === 'ABSENT') {
        // Nothing is published for a practice before it begins or after it ends; only for a model's own member is that a gap.
        if (isOfModel) excluded.add(u, p, isOpen(panel, u, p) ? 'MISSING' : 'CLOSED', cohorts[concerned]!.label);
        else if (p > published.first && p < published.last) excluded.add(u, p, 'MISSING', cohorts[concerned]!.label);
        return;
      }
      if (members.length === 0) return excluded.add(u, p, states[between] as ExclusionReason, cohorts[between]!.label);
      if (members.length > 1) {
        overlapping.units.add(u);
        overlapping.periods += 1;
        if (overlap === 'NONE') return excluded.add(u, p, 'OVERLAP', cohorts[members[0]!]!.label);
      }
      const counted = overlap === 'EACH' ? members : members.slice(0, 1);
      if (state !== 'PRESENT') return excluded.add(u, p, state, cohorts[counted[0]!]!.label);
      for (const c of counted) assigned[cell]! |= 1 << c;
    });
  });
  return {
    cohorts: assigned,
    excluded: excluded.spans(),
    overlapping: { practices: overlapping.units.size, periods: overlapping.periods },
  };
}

function publishedSpan(panel: Panel, unit: number): { first: number; last: number } {
  const row = panel.states.subarray(unit * panel.periods.length, (unit + 1) * panel.periods.length);
  const isPublished = (state: number): boolean => state !== 1;
  const first = row.findIndex(isPublished);
  return { first: first < 0 ? Number.POSITIVE_INFINITY : first, last: row.findLastIndex(isPublished) };
}

function isOpen(panel: Panel, unit: number, period: number): boolean {
  const { openedOn, closedOn } = panel.units[unit]!;
  const { from, to } = panel.periods[period]!;
  return (openedOn === null || openedOn < to) && (closedOn === null || closedOn >= from);
}

/** Collects excluded cells into one span for each practice, reason and cohort. */
class Exclusions {
  private readonly bySpan = new Map<string, ExcludedSpan>();

  constructor(private readonly panel: Panel) {}

  add(unit: number, period: number, reason: ExclusionReason, cohort: string): void {
    const { practiceId, odsCode } = this.panel.units[unit]!;
    const key = `${reason}\n${odsCode}\n${cohort}`;
    const span = this.bySpan.get(key) ?? { practiceId, odsCode, reason, cohort, periods: [] };
    span.periods.push(period);
    this.bySpan.set(key, span);
  }

  spans(): ExcludedSpan[] {
    return [...this.bySpan.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, span]) => span);
  }
}

import type { CellState, Panel } from '../panel/panel';

export type ExclusionReason =
  | 'TRANSITION'
  | 'UNCERTAIN_MEMBERSHIP'
  | 'MERGED'
  | 'LIST_JUMP'
  | 'OVERLAP'
  | 'MISSING'
  | 'CLOSED'
  | 'NO_LIST'
  | Exclude<CellState, 'PRESENT' | 'ABSENT'>;

/** Practice-periods that count to nobody, and why: one practice, one reason, one cohort that it concerns. */
export interface ExcludedSpan {
  practiceId: number;
  odsCode: string;
  reason: ExclusionReason;
  cohort: string;
  periods: number[];
}

/** Collects excluded cells into one span for each practice, reason and cohort. Practices come one after the other. */
export class Exclusions {
  private readonly all: ExcludedSpan[] = [];
  private unit = -1;
  private ofUnit: ExcludedSpan[] = [];

  constructor(private readonly panel: Panel) {}

  add(unit: number, period: number, reason: ExclusionReason, cohort: string): void {
    if (unit !== this.unit) [this.unit, this.ofUnit] = [unit, []];
    const span = this.ofUnit.find((one) => one.reason === reason && one.cohort === cohort);
    if (span !== undefined) return void span.periods.push(period);
    const { practiceId, odsCode } = this.panel.units[unit]!;
    const fresh = { practiceId, odsCode, reason, cohort, periods: [period] };
    this.ofUnit.push(fresh);
    this.all.push(fresh);
  }

  /** By reason, practice and cohort. */
  spans(): ExcludedSpan[] {
    const keyed = this.all.map((span) => ({ span, key: `${span.reason}\n${span.odsCode}\n${span.cohort}` }));
    return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ span }) => span);
  }
}

import type { CellState, Panel } from '../panel/panel';

export type ExclusionReason =
  | 'TRANSITION'
  | 'UNCERTAIN_MEMBERSHIP'
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

/** Collects excluded cells into one span for each practice, reason and cohort. */
export class Exclusions {
  private readonly bySpan = new Map<string, ExcludedSpan>();

  constructor(private readonly panel: Panel) {}

  add(unit: number, period: number, reason: ExclusionReason, cohort: string): void {
    const { practiceId, odsCode } = this.panel.units[unit]!;
    const key = `${reason}\n${odsCode}\n${cohort}`;
    const span = this.bySpan.get(key) ?? { practiceId, odsCode, reason, cohort, periods: [] };
    span.periods.push(period);
    this.bySpan.set(key, span);
  }

  /** By reason, practice and cohort. */
  spans(): ExcludedSpan[] {
    return [...this.bySpan.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, span]) => span);
  }
}

import { groupedBy } from '../../graphql';
import type { Period } from '../../evidence';
import { measuredPeriod } from '../../metrics';
import type { Moment } from '../../time';
import type { AccountedSpan, Answer } from './answer';
import { boundInWords } from './bound-in-words';

export interface ExclusionRow {
  reason: AccountedSpan['reason'];
  practices: number;
  practiceMonths: number;
  /** One for each practice and cohort. */
  details: ExclusionDetailRow[];
}

export interface ExclusionDetailRow {
  practiceId: number;
  odsCode: string;
  cohort: string;
  period: Period;
  practiceMonths: number;
  bound: string | null;
  moment: Moment;
}

export interface PopulationRow {
  practices: number;
  practiceMonths: number;
  events: number | null;
  patientYears: number | null;
  overlapping: { practices: number; practiceMonths: number };
  excluded: ExclusionRow[];
  flagged: ExclusionRow[];
}

/** Who counts to any cohort, each period once, and everything that counts to none. */
export function population(answer: Answer): PopulationRow {
  const { panel, attribution, pooling, time } = answer;
  let [practiceMonths, events, patientYears] = [0, 0, 0];
  panel.units.forEach((_, unit) =>
    panel.periods.forEach(({ months }, period) => {
      const cell = unit * panel.periods.length + period;
      if (attribution.cohorts[cell] === 0) return;
      practiceMonths += months;
      events += panel.numerators[cell]!;
      patientYears += (panel.denominators[cell]! * months) / 12;
    }),
  );
  const { practices, periods } = attribution.overlapping;
  return {
    practices: time.cohortsOfUnit.filter((cohorts) => cohorts !== 0).length,
    practiceMonths,
    events: panel.isValueOnly ? null : events,
    patientYears: panel.isValueOnly || pooling.kind !== 'RATE' ? null : patientYears,
    overlapping: { practices, practiceMonths: periods * (panel.periods[0]?.months ?? 1) },
    excluded: byReason(answer, answer.excluded),
    flagged: byReason(answer, answer.listJumps),
  };
}

function byReason(answer: Answer, all: readonly AccountedSpan[]): ExclusionRow[] {
  const reasons = [...new Set(all.map(({ reason }) => reason))].sort();
  return groupedBy(reasons, all, ({ reason }) => reason).map((spans, place) => {
    const details = spans.map((span) => detail(answer, span));
    return {
      reason: reasons[place]!,
      practices: new Set(spans.map((span) => span.practiceId)).size,
      practiceMonths: details.reduce((sum, one) => sum + one.practiceMonths, 0),
      details,
    };
  });
}

function detail(answer: Answer, span: AccountedSpan): ExclusionDetailRow {
  const periods = span.periods.map((period) => answer.panel.periods[period]!);
  return {
    practiceId: span.practiceId,
    odsCode: span.odsCode,
    cohort: span.cohort,
    period: measuredPeriod(periods[0]!.from, periods.at(-1)!.to),
    practiceMonths: periods.reduce((sum, period) => sum + period.months, 0),
    bound: boundInWords(answer, span),
    moment: answer.moment,
  };
}

import { calendarPeriod, type Period } from '../../evidence';
import type { Moment } from '../../time';
import type { ExcludedSpan, ExclusionReason } from '../attribution/attribute';
import type { Answer } from './answer';
import { boundInWords } from './bound-in-words';

export interface ExclusionRow {
  reason: ExclusionReason;
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
}

/** Who counts to any cohort, each period once, and everything that counts to none. */
export function population(answer: Answer): PopulationRow {
  const { panel, attribution, pooling } = answer;
  const practices = new Set<number>();
  let [practiceMonths, events, patientYears] = [0, 0, 0];
  panel.units.forEach((unit, u) =>
    panel.periods.forEach(({ months }, p) => {
      const cell = u * panel.periods.length + p;
      if (attribution.cohorts[cell] === 0) return;
      practices.add(unit.practiceId);
      practiceMonths += months;
      events += panel.numerators[cell]!;
      patientYears += (panel.denominators[cell]! * months) / 12;
    }),
  );
  return {
    practices: practices.size,
    practiceMonths,
    events: panel.isValueOnly ? null : events,
    patientYears: panel.isValueOnly || pooling.kind !== 'RATE' ? null : patientYears,
    overlapping: { practices: attribution.overlapping.practices, practiceMonths: attribution.overlapping.periods * (panel.periods[0]?.months ?? 1) },
    excluded: exclusions(answer),
  };
}

function exclusions(answer: Answer): ExclusionRow[] {
  const byReason = new Map<ExclusionReason, ExcludedSpan[]>();
  for (const span of answer.attribution.excluded) byReason.set(span.reason, [...(byReason.get(span.reason) ?? []), span]);
  return [...byReason].map(([reason, spans]) => {
    const details = spans.map((span) => detail(answer, span));
    return {
      reason,
      practices: new Set(spans.map((span) => span.practiceId)).size,
      practiceMonths: details.reduce((sum, one) => sum + one.practiceMonths, 0),
      details,
    };
  });
}

function detail(answer: Answer, span: ExcludedSpan): ExclusionDetailRow {
  const periods = span.periods.map((period) => answer.panel.periods[period]!);
  const [from, to] = [periods[0]!.from, periods.at(-1)!.to];
  return {
    practiceId: span.practiceId,
    odsCode: span.odsCode,
    cohort: span.cohort,
    period: calendarPeriod(from, to, `${from} to ${to}`),
    practiceMonths: periods.reduce((sum, period) => sum + period.months, 0),
    bound: boundInWords(answer, span),
    moment: answer.moment,
  };
}

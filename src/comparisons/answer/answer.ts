import type { MetricRow } from '../../metrics';
import type { UnnamedMembersWithin } from '../../programmes';
import type { Moment } from '../../time';
import type { Attribution, ExcludedSpan, ExclusionReason } from '../attribution/attribute';
import type { ContrastFigures } from '../estimates/contrast';
import type { Pooled, Pooling } from '../estimates/pooled';
import type { Summary } from '../estimates/summarise';
import type { Part } from '../panel/follow-succession';
import type { Panel } from '../panel/panel';
import type { ComparisonInput } from '../question/comparison-input';
import type { Succession } from '../question/successions';
import type { ResolvedCohort } from '../question/resolved-cohort';
import type { CountedTime } from './counted-time';

export interface AnsweredCohort {
  label: string;
  isProxy: boolean;
  practices: number;
  leads: number;
  practiceMonths: number;
  events: number | null;
  patientYears: number | null;
  summary: Summary;
  pooled: Pooled;
}

export type AnsweredContrast = { cohort: string; reference: string; q: number | null } & ContrastFigures;

/** Time that counts to nobody: what attribution finds, and whoever never came before it. */
export type AccountedSpan = Omit<ExcludedSpan, 'reason'> & { reason: ExclusionReason | 'LEFT_OUT' | 'NOT_A_PRACTICE' };

/** Everything that a comparison was answered from and with; fields of the API are read off it. */
export interface Answer {
  typeName: 'Comparison';
  input: ComparisonInput;
  metric: MetricRow;
  moment: Moment;
  cohorts: readonly ResolvedCohort[];
  panel: Panel;
  attribution: Attribution;
  time: CountedTime;
  excluded: readonly AccountedSpan[];
  pooling: Pooling;
  answered: readonly AnsweredCohort[];
  contrasts: readonly AnsweredContrast[];
  /** Which practices were taken over, as far as sources say. */
  successions: readonly Succession[];
  /** Practices that count as one with those that they took over, by the identity of the last. */
  partsOf: ReadonlyMap<number, readonly Part[]>;
  /** Months at which the list of a practice jumped. */
  listJumps: readonly ExcludedSpan[];
  /** Programmes with members nobody named, near enough to be among the comparators. */
  unnamedMembers: readonly UnnamedMembersWithin[];
}

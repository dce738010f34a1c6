import type { Attribution } from '../attribution/attribute';
import type { ContrastFigures } from '../estimates/contrast';
import type { Pooled, Pooling } from '../estimates/pooled';
import type { Summary } from '../estimates/summarise';
import type { MetricRow } from '../../metrics';
import type { Moment } from '../../time';
import type { Panel } from '../panel/panel';
import type { ComparisonInput } from '../question/comparison-input';
import type { ResolvedCohort } from '../question/resolved-cohort';

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

/** Everything that a comparison was answered from and with; fields of the API are read off it. */
export interface Answer {
  typeName: 'Comparison';
  input: ComparisonInput;
  metric: MetricRow;
  moment: Moment;
  cohorts: ResolvedCohort[];
  panel: Panel;
  attribution: Attribution;
  pooling: Pooling;
  answered: AnsweredCohort[];
  contrasts: ({ cohort: string; reference: string; q: number | null } & ContrastFigures)[];
  /** Members nobody named, by programme, near enough to be among the comparators. */
  unnamedMembers: { programme: string; unnamed: number }[];
}

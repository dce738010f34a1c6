import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Claim, Estimate, Period, PublishedEffect } from '../../evidence';
import { DateScalar, DateTimeScalar } from '../../graphql';
import { OutcomeMetric } from '../../metrics';
import { Practice } from '../../organisations';
import { CaveatCode, ExclusionReasonCode } from './vocabulary';

@ObjectType('Moment', {
  description: 'The moment that a question was answered at: resolved, never "today".',
  simpleResolvers: true,
})
export class MomentType {
  @Field(() => DateScalar, { description: 'What was true on this day.' })
  asOf!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'What sources had said by this instant; null for no filter.',
  })
  asKnownAt!: string | null;

  @Field(() => Int, { description: 'What this server had recorded by this revision.' })
  atRevision!: number;
}

@ObjectType({ description: 'Why an answer may not be read as it first looks.', simpleResolvers: true })
export class Caveat {
  @Field(() => CaveatCode, { description: 'The reason, for programs.' })
  code!: CaveatCode;

  @Field(() => String, { description: 'The reason in a sentence about this very answer.' })
  sentence!: string;
}

@ObjectType({ description: 'What one cohort comes to over the whole window.', simpleResolvers: true })
export class CohortSummary {
  @Field(() => String, { description: 'The name of the cohort.' })
  label!: string;

  @Field(() => Boolean, { description: 'Does it only stand in for what is meant?' })
  isProxy!: boolean;

  @Field(() => Int, { description: 'Practices that count with at least one period.' })
  practices!: number;

  @Field(() => Int, {
    description: 'Trusts or federations that lead those practices; 0 for a cohort that is no model.',
  })
  leads!: number;

  @Field(() => Int, { description: 'Practice-months that count; for longer periods each counts its months.' })
  practiceMonths!: number;

  @Field(() => Float, { nullable: true, description: 'Events counted; null where only values are published.' })
  events!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Patient-years, from the lists of each period; null where the metric is no rate.',
  })
  patientYears!: number | null;

  @Field(() => Estimate, {
    nullable: true,
    description:
      'The pooled figure with its cluster-robust interval, the one to show. Null where practices cannot say how they vary; `notDetermined` says why.',
  })
  estimate!: Estimate | null;

  @Field(() => Estimate, {
    nullable: true,
    description:
      'For rates: the same with Poisson limits, which take events as independent and are far too narrow for pooled practices.',
  })
  poisson!: Estimate | null;

  @Field(() => Estimate, {
    nullable: true,
    description: 'For proportions: the same with Wilson limits, which take cases as independent.',
  })
  wilson!: Estimate | null;
}

@ObjectType({
  description: 'One cohort held against the reference. A difference is an association, not an effect.',
  simpleResolvers: true,
})
export class Contrast {
  @Field(() => String, { description: 'The cohort.' })
  cohort!: string;

  @Field(() => String, { description: 'The reference.' })
  reference!: string;

  @Field(() => Estimate, {
    nullable: true,
    description:
      'Cohort minus reference, by MOVER. For rates and proportions from limits that take events as independent: read it beside the cluster-robust one.',
  })
  difference!: Estimate | null;

  @Field(() => Estimate, {
    nullable: true,
    description:
      'Cohort over reference: exact where either has fewer than ten events, log-Wald otherwise. Null for means, and where a limit is infinite.',
  })
  ratio!: Estimate | null;

  @Field(() => Estimate, {
    nullable: true,
    description: 'Cohort minus reference, allowing for how practices differ: the one to show.',
  })
  clusterRobustDifference!: Estimate | null;

  @Field(() => Estimate, {
    nullable: true,
    description: 'For rates: cohort over reference, allowing for how practices differ: the one to show.',
  })
  clusterRobustRatio!: Estimate | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Two-sided p of no difference, cluster-robust by practice. It still takes practices of one trust as independent.',
  })
  p!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'For rates: the exact conditional p, which takes events as independent.',
  })
  poissonP!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The p adjusted for the contrasts of this question (Benjamini–Hochberg).',
  })
  q!: number | null;
}

@ObjectType({ description: 'One cohort in one period of its trend.', simpleResolvers: true })
export class TrendPoint {
  @Field(() => Period, {
    description: 'The period: a quarter or year as far as the window and the publication reach into it.',
  })
  period!: Period;

  @Field(() => Int, { description: 'Practices that count in it, each for one period at least.' })
  practices!: number;

  @Field(() => Int, {
    description: 'Practice-months that count in it: fewer than months times practices where some count for a part.',
  })
  practiceMonths!: number;

  @Field(() => Float, { nullable: true, description: 'Events counted; null where only values are published.' })
  events!: number | null;

  @Field(() => Float, { nullable: true, description: 'Patient-years; null where the metric is no rate.' })
  patientYears!: number | null;

  @Field(() => Estimate, {
    nullable: true,
    description: 'The pooled figure with its cluster-robust interval; null where there is no such interval.',
  })
  estimate!: Estimate | null;

  @Field(() => Estimate, { nullable: true, description: 'For rates: with Poisson limits.' })
  poisson!: Estimate | null;
}

@ObjectType({ description: 'One cohort over time.', simpleResolvers: true })
export class CohortTrend {
  @Field(() => String, { description: 'The name of the cohort.' })
  label!: string;

  @Field(() => [TrendPoint], { description: 'Oldest first; a period in which nobody counts has no point.' })
  points!: TrendPoint[];
}

@ObjectType({ description: 'Time of one practice that counts to no cohort.', simpleResolvers: true })
export class ExclusionDetail {
  @Field(() => String, { description: 'The ODS code.' })
  odsCode!: string;

  @Field(() => String, { nullable: true, description: 'The name; null where the record holds none.' })
  name!: string | null;

  @Field(() => Practice, { nullable: true, description: 'The practice; null where the code is no GP practice.' })
  practice!: object | null;

  @Field(() => String, { description: 'The cohort that it concerns.' })
  cohort!: string;

  @Field(() => Period, {
    description: 'From the first such period to the end of the last; there may be others in between.',
  })
  period!: Period;

  @Field(() => Int, { description: 'How many months of it count to nobody for this reason.' })
  practiceMonths!: number;

  @Field(() => String, { nullable: true, description: 'The bounds or days that make it so, in words.' })
  bound!: string | null;
}

@ObjectType({ description: 'Time that counts to no cohort, for one reason.', simpleResolvers: true })
export class Exclusion {
  @Field(() => ExclusionReasonCode, { description: 'The reason.' })
  reason!: ExclusionReasonCode;

  @Field(() => Int, { description: 'How many practices, or other codes, it concerns.' })
  practices!: number;

  @Field(() => Int, { description: 'How many practice-months.' })
  practiceMonths!: number;
}

@ObjectType({ description: 'Time of practices that belonged to more than one cohort.', simpleResolvers: true })
export class Overlapping {
  @Field(() => Int, { description: 'How many practices.' })
  practices!: number;

  @Field(() => Int, { description: 'How many practice-months.' })
  practiceMonths!: number;
}

@ObjectType({ description: 'Who was counted, and everything that was not, with its number.', simpleResolvers: true })
export class PopulationAccount {
  @Field(() => Int, { description: 'Practices that count to any cohort.' })
  practices!: number;

  @Field(() => Int, { description: 'Practice-months that count to any cohort, each once.' })
  practiceMonths!: number;

  @Field(() => Float, { nullable: true, description: 'Events in that time; null where only values are published.' })
  events!: number | null;

  @Field(() => Float, { nullable: true, description: 'Patient-years in that time; null where the metric is no rate.' })
  patientYears!: number | null;

  @Field(() => Overlapping, { description: 'Time in more than one cohort, treated as the rule of the question says.' })
  overlapping!: Overlapping;

  @Field(() => [Exclusion], { description: 'Time that counts to nobody, by reason.' })
  excluded!: Exclusion[];

  @Field(() => [Exclusion], {
    description:
      'Months at which the list of a practice that counts, or would count, jumped by more than a fifth (LIST_JUMP). Only of rates by month.',
  })
  flagged!: Exclusion[];
}

@ObjectType({
  description: 'Groups of practices compared on one metric, with everything needed to doubt the answer.',
  simpleResolvers: true,
})
export class Comparison {
  @Field(() => OutcomeMetric, { description: 'What was compared.' })
  metric!: OutcomeMetric;

  @Field(() => [CohortSummary], { description: 'Each cohort over the whole window, in the order of the question.' })
  cohorts!: CohortSummary[];

  @Field(() => [Contrast], { description: 'Each cohort against the reference.' })
  contrasts!: Contrast[];

  @Field(() => [PublishedEffect], {
    description: 'What studies printed on the same metric for the models compared; for all models where none is.',
  })
  published!: PublishedEffect[];

  @Field(() => [Claim], {
    description: 'What was said of the same metric, each of its own subject. Claims stay claims.',
  })
  claims!: Claim[];

  @Field(() => [Caveat], {
    description: 'Why the answer may not be read as it first looks; never empty for observational data.',
  })
  caveats!: Caveat[];

  @Field(() => [String], { description: 'What could not be determined, and why. An empty cohort is an answer.' })
  notDetermined!: string[];

  @Field(() => PopulationAccount, { description: 'Who was counted, and every exclusion.' })
  population!: PopulationAccount;

  @Field(() => MomentType, { description: 'The moment it was answered at: give `atRevision` to have it again.' })
  moment!: MomentType;

  @Field(() => String, {
    description: 'A hash of question and answer: the same question at the same revision gives the same for ever.',
  })
  fingerprint!: string;

  @Field(() => String, { description: 'How to cite this answer so that it can be found again.' })
  citation!: string;
}

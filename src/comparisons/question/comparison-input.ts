import { Field, Float, InputType, Int } from 'type-graphql';
import { IntegrationModel } from '../../evidence';
import { DateScalar } from '../../graphql';
import { PracticeFilter } from '../../organisations';
import { Certainty } from '../../programmes';
import type { Day } from '../../time';
import { LeaverRule, ListJumpRule, MembershipRule, OverlapRule, SuccessionRule, Weighting } from './vocabulary';

@InputType({ description: 'A place that comparators come from.' })
export class GeographyInput {
  @Field(() => String, { nullable: true, description: 'ODS code of a commissioner, taken as in `where`: `06A`.' })
  commissioner?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of an NHS region as the register prints it: `Y60`.' })
  region?: string | null;
}

@InputType({
  description:
    'A group of practices: those of a model, of a programme, or of named organisations, or, with none of the three, every practice; narrowed by `where` and `excluding`.',
})
export class CohortInput {
  @Field(() => String, { nullable: true, description: 'How answers name it; if absent, made from the rest.' })
  label?: string | null;

  @Field(() => IntegrationModel, {
    nullable: true,
    description: 'Practices of every programme of this model. Not together with `programme` or `organisations`.',
  })
  model?: IntegrationModel | null;

  @Field(() => String, {
    nullable: true,
    description: 'Practices of one programme, by its slug: `RWT-VI`. Not together with `model` or `organisations`.',
  })
  programme?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'ODS codes: practices themselves, or trusts, federations and networks, which stand for the practices of the programmes they lead.',
  })
  organisations?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'ODS codes of practices that are left out. A member of a compared programme does not become a comparator by that.',
  })
  excluding?: string[] | null;

  @Field(() => PracticeFilter, {
    nullable: true,
    description:
      'Only practices that this holds of. A commissioner is taken by its dated links, period by period; of practices without any, by the latest register, which a caveat then says. Everything else is asked of the day of the moment.',
  })
  where?: PracticeFilter | null;

  @Field(() => MembershipRule, { nullable: true, description: 'For this cohort instead of the rule of the question.' })
  membership?: MembershipRule | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day for `FIXED`, for this cohort.' })
  fixedOn?: Day | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Does it only stand in for what is meant, such as a network of 2019 for a primary care home of 2016? The answer then says so.',
  })
  isProxy!: boolean;
}

@InputType({ description: 'Which metric, which groups of practices, when, and by which rules.' })
export class ComparisonInput {
  @Field(() => String, { description: 'The code of the outcome metric.' })
  metric!: string;

  @Field(() => [CohortInput], {
    description:
      'Two to twelve. The first is the one of interest; the last the reference, unless `reference` says otherwise.',
  })
  cohorts!: CohortInput[];

  @Field(() => String, { nullable: true, description: 'The label of the cohort that the others are held against.' })
  reference?: string | null;

  @Field(() => DateScalar, { description: 'Periods that begin on this day or later.' })
  from!: Day;

  @Field(() => DateScalar, { description: 'Periods that begin before this day.' })
  to!: Day;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'End of the period before, where a method needs one and joining dates do not give it.',
  })
  baselineTo?: Day | null;

  @Field(() => MembershipRule, { defaultValue: MembershipRule.AS_IT_WAS, description: 'Whose patient-time counts.' })
  membership!: MembershipRule;

  @Field(() => DateScalar, { nullable: true, description: 'The day for `FIXED`.' })
  fixedOn?: Day | null;

  @Field(() => Certainty, {
    defaultValue: Certainty.CERTAIN,
    description:
      'Does a practice count only while it was certainly a member, or also while the bounds of its dates merely allow it?',
  })
  certainty!: Certainty;

  @Field(() => Int, {
    defaultValue: 6,
    description: 'For methods over time: a practice with a longer gap, in months, is dropped.',
  })
  maxGapMonths!: number;

  @Field(() => LeaverRule, {
    defaultValue: LeaverRule.CENSORED,
    description: 'What happens to practices that left, for `AS_IT_WAS`.',
  })
  leavers!: LeaverRule;

  @Field(() => SuccessionRule, {
    defaultValue: SuccessionRule.STOP,
    description: 'Whether a practice that another one took over is followed into it.',
  })
  succession!: SuccessionRule;

  @Field(() => ListJumpRule, {
    defaultValue: ListJumpRule.KEPT,
    description: 'What happens to practices whose list jumped, for rates by month.',
  })
  listJumps!: ListJumpRule;

  @Field(() => Weighting, { defaultValue: Weighting.PRACTICE, description: 'How value-only metrics are averaged.' })
  weighting!: Weighting;

  @Field(() => OverlapRule, {
    defaultValue: OverlapRule.FIRST_COHORT,
    description: 'What happens to a practice in two cohorts at once.',
  })
  overlap!: OverlapRule;

  @Field(() => GeographyInput, {
    nullable: true,
    description: 'Where cohorts that are no model come from. Models are never narrowed.',
  })
  within?: GeographyInput | null;

  @Field(() => Float, { defaultValue: 0.95, description: 'Two-sided confidence of every interval, as a fraction.' })
  confidence!: number;
}

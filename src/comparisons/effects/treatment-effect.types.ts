import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Estimate } from '../../evidence';
import { DateScalar, JsonScalar } from '../../graphql';
import { Practice } from '../../organisations';
import { Caveat } from '../answer/comparison.types';
import { EffectMethod } from '../answer/vocabulary';

@ObjectType({ description: 'The effect at one time since joining.', simpleResolvers: true })
export class EventStudyPoint {
  @Field(() => Int, { description: 'Periods since joining: 0 is the first as a member, -1 the last before.' })
  eventTime!: number;

  @Field(() => Float, { description: 'The effect then, in the unit of the estimate.' })
  value!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower limit; null at the reference, and where the method gives none by time.',
  })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit; null as the lower.' })
  upper!: number | null;

  @Field(() => Int, { nullable: true, description: 'Practices seen then; null where the method does not tell.' })
  practices!: number | null;

  @Field(() => Boolean, { description: 'Is it the period that all others are compared with?' })
  isReference!: boolean;
}

@ObjectType({ description: 'A test of what a method takes for granted.', simpleResolvers: true })
export class Test {
  @Field(() => String, { description: 'What is tested, and how.' })
  name!: string;

  @Field(() => Float, { description: 'The chi-square statistic.' })
  statistic!: number;

  @Field(() => Int, { description: 'Its degrees of freedom.' })
  degreesOfFreedom!: number;

  @Field(() => Float, { description: 'How often chance alone gives as much. A large p confirms nothing.' })
  p!: number;
}

@ObjectType({ description: 'The members in one period, and what they would have been.', simpleResolvers: true })
export class EffectSeriesPoint {
  @Field(() => DateScalar, { description: 'The first day of the period.' })
  periodFrom!: string;

  @Field(() => Float, { nullable: true, description: 'The members on average; null where none is looked at.' })
  treated!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What they would have been, as the method has it; null where it does not say.',
  })
  counterfactual!: number | null;
}

@ObjectType({ description: 'A comparator and its part in the synthetic member.' })
export class DonorWeight {
  @Field(() => Practice, { nullable: true, description: 'The comparator.' })
  practice!: unknown;

  @Field(() => Float, { description: 'Its weight, the mean over the members; all weights add up to 1.' })
  weight!: number;
}

@ObjectType({ description: 'What the method finds where nothing happened.', simpleResolvers: true })
export class Placebo {
  @Field(() => String, { description: 'The comparator by its ODS code, or the number of the draw.' })
  label!: string;

  @Field(() => Float, { description: 'The effect found, in the unit of the estimate.' })
  value!: number;
}

@ObjectType({ description: 'How well a model follows what it is fitted to.', simpleResolvers: true })
export class FitDiagnostics {
  @Field(() => Float, {
    nullable: true,
    description: 'Root mean squared gap to the synthetic members before they joined, in the unit of the estimate.',
  })
  rmspeBefore!: number | null;

  @Field(() => Float, { nullable: true, description: 'The same afterwards.' })
  rmspeAfter!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The median of the same before of all donors, each as if it had joined.',
  })
  medianPlaceboRmspeBefore!: number | null;

  @Field(() => Float, { nullable: true, description: 'How many equally weighted donors would be as spread.' })
  effectiveDonors!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many common factors were used.' })
  factors!: number | null;

  @Field(() => Int, { nullable: true, description: 'Up to how many periods apart errors are taken to go together.' })
  lag!: number | null;

  @Field(() => Float, { nullable: true, description: 'Durbin and Watson’s statistic: near 2 without autocorrelation.' })
  durbinWatson!: number | null;
}

@ObjectType({ description: 'The same effect, added up or limited in another way.', simpleResolvers: true })
export class EffectVariant {
  @Field(() => String, { description: 'What is different.' })
  name!: string;

  @Field(() => Estimate, { description: 'The estimate.' })
  estimate!: Estimate;
}

@ObjectType({ description: 'Practices that a method could not use.', simpleResolvers: true })
export class EffectExclusion {
  @Field(() => String, { description: 'Why, for programs: `COMPARATOR_IN_ANOTHER_MODEL` and the like.' })
  reason!: string;

  @Field(() => Int, { description: 'How many practices.' })
  practices!: number;
}

@ObjectType('TreatmentEffect', {
  description:
    'What joining was associated with, by one method. Practices chose to join: no method here turns that into a trial.',
})
export class TreatmentEffect {
  @Field(() => EffectMethod, { description: 'The method; `docs/methods` has a page on each.' })
  method!: EffectMethod;

  @Field(() => Estimate, { description: 'The effect with its limits.' })
  estimate!: Estimate;

  @Field(() => Float, {
    nullable: true,
    description: 'How often chance alone gives as much, by the method’s own errors; null where it has no test.',
  })
  p!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How often comparators, drawn as if they had joined, come to as much; those of one lead are drawn together. Null where the method has none, or comparators are too few.',
  })
  permutationP!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The p adjusted for the methods asked for at once (Benjamini and Hochberg); null for one alone.',
  })
  q!: number | null;

  @Field(() => Int, { description: 'Members that the estimate rests on.' })
  treatedPractices!: number;

  @Field(() => Int, {
    description: 'Trusts or federations that lead them: the number that counts where they share what befalls one.',
  })
  treatedLeads!: number;

  @Field(() => Int, { description: 'Comparators that the estimate rests on.' })
  comparators!: number;

  @Field(() => Int, { nullable: true, description: 'Comparators that could have been donors; null without donors.' })
  donorsOffered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Donors with a part in it; null without donors.' })
  donorsUsed!: number | null;

  @Field(() => Int, { description: 'Months of practices with a value that the method could see.' })
  practiceMonths!: number;

  @Field(() => [EventStudyPoint], { description: 'By time since joining; empty where the method has no such view.' })
  eventStudy!: EventStudyPoint[];

  @Field(() => Test, {
    nullable: true,
    description: 'Did members move otherwise before they joined? Null where the method or the data cannot tell.',
  })
  preTrend!: Test | null;

  @Field(() => [EffectSeriesPoint], { description: 'Members and what they would have been, by period; empty without.' })
  series!: EffectSeriesPoint[];

  @Field(() => [DonorWeight], { description: 'Who the synthetic members are made of; empty without.' })
  donors!: DonorWeight[];

  @Field(() => [Placebo], { description: 'What the method finds where nothing happened; empty without placebos.' })
  placebos!: Placebo[];

  @Field(() => FitDiagnostics, { nullable: true, description: 'How well the model follows; null without.' })
  fit!: FitDiagnostics | null;

  @Field(() => [EffectVariant], { description: 'The same, added up or limited in other ways.' })
  variants!: EffectVariant[];

  @Field(() => [EffectExclusion], { description: 'Practices that take no part, by reason.' })
  leftOut!: EffectExclusion[];

  @Field(() => JsonScalar, { description: 'Every option and rule that the estimate was made by.' })
  specification!: unknown;

  @Field(() => Int, { nullable: true, description: 'The seed of what was drawn at random; null where nothing was.' })
  seed!: number | null;

  @Field(() => String, { description: 'The version of the methods.' })
  version!: string;

  @Field(() => [Caveat], { description: 'Why this estimate may not be read as it first looks.' })
  caveats!: Caveat[];
}

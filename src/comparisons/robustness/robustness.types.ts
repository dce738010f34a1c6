import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Certainty } from '../../programmes';
import { EffectResult } from '../answer/not-estimable';
import { EffectMethod } from '../answer/vocabulary';
import { LeaverRule } from '../question/vocabulary';

export enum DonorPlace {
  ALL = 'ALL',
  SAME_PLACES = 'SAME_PLACES',
  OTHER_PLACES = 'OTHER_PLACES',
}
registerEnumType(DonorPlace, {
  name: 'DonorPlace',
  description: 'Where comparators are taken from.',
  valuesConfig: {
    ALL: { description: 'From everywhere that the reference reaches.' },
    SAME_PLACES: { description: 'From the commissioners of the members: they share what befalls the place.' },
    OTHER_PLACES: { description: 'From other commissioners: they cannot be touched by what the members do.' },
  },
});

@ObjectType({ description: 'The effect by one combination of choices.', simpleResolvers: true })
export class RobustnessEntry {
  @Field(() => EffectMethod, { description: 'The method.' })
  method!: EffectMethod;

  @Field(() => DonorPlace, { description: 'Where comparators are taken from.' })
  donorPlace!: DonorPlace;

  @Field(() => Int, { description: 'Months before joining that count neither as before nor as after.' })
  anticipationMonths!: number;

  @Field(() => Certainty, { description: 'Whose membership counts: certain, or possible as well.' })
  certainty!: Certainty;

  @Field(() => LeaverRule, { description: 'What becomes of leavers.' })
  leavers!: LeaverRule;

  @Field(() => EffectResult, { description: 'The effect, or why there is none.' })
  result!: unknown;
}

@ObjectType({
  description:
    'The specification curve: the same effect by every combination of choices that can be defended. If they disagree, so does the evidence.',
  simpleResolvers: true,
})
export class Robustness {
  @Field(() => [RobustnessEntry], { description: 'Every combination, in the order of the choices.' })
  entries!: RobustnessEntry[];

  @Field(() => String, { description: 'What one of the figures below is; ratios are not among the usual methods.' })
  unit!: string;

  @Field(() => Int, { description: 'Combinations that were run.' })
  asked!: number;

  @Field(() => Int, { description: 'Those that gave an estimate.' })
  estimable!: number;

  @Field(() => Float, { nullable: true, description: 'The median of the estimates; null without any.' })
  median!: number | null;

  @Field(() => Float, { nullable: true, description: 'The lowest estimate.' })
  lowest!: number | null;

  @Field(() => Float, { nullable: true, description: 'The highest estimate.' })
  highest!: number | null;

  @Field(() => Int, { description: 'Estimates below nought.' })
  negative!: number;

  @Field(() => Int, { description: 'Estimates above nought.' })
  positive!: number;

  @Field(() => Int, { description: 'Estimates whose limits leave nought out.' })
  excludingNought!: number;
}

import { Arg, Ctx, Field, FieldResolver, InputType, Int, Resolver, Root } from 'type-graphql';
import type { EvidenceContext } from '../../evidence';
import { Certainty } from '../../programmes';
import type { Answer } from '../answer/answer';
import { Comparison } from '../answer/comparison.types';
import { EffectMethod } from '../answer/vocabulary';
import type { EstimatorContext } from '../effects/answer-effects';
import { EffectOptions } from '../question/effect-options';
import { LeaverRule } from '../question/vocabulary';
import { DonorPlace, Robustness } from './robustness.types';
import { specificationCurve, type RobustnessRow } from './specification-curve';

/** Each list once: a default that is an object must be the very same one wherever it is named. */
const USUAL = {
  methods: [EffectMethod.GROUP_TIME_ATT, EffectMethod.SYNTHETIC_CONTROL],
  donorPlaces: [DonorPlace.ALL, DonorPlace.SAME_PLACES, DonorPlace.OTHER_PLACES],
  anticipationMonths: [0, 3],
  certainties: [Certainty.CERTAIN, Certainty.POSSIBLE],
  leavers: [LeaverRule.CENSORED, LeaverRule.KEPT],
};

@InputType({ description: 'The choices that are varied; every combination is run, a hundred at most.' })
export class RobustnessChoices {
  @Field(() => [EffectMethod], {
    defaultValue: USUAL.methods,
    description: 'Methods whose estimates have one unit.',
  })
  methods: EffectMethod[] = USUAL.methods;

  @Field(() => [DonorPlace], { defaultValue: USUAL.donorPlaces, description: 'Where comparators are taken from.' })
  donorPlaces: DonorPlace[] = USUAL.donorPlaces;

  @Field(() => [Int], { defaultValue: USUAL.anticipationMonths, description: 'Months of anticipation.' })
  anticipationMonths: number[] = USUAL.anticipationMonths;

  @Field(() => [Certainty], { defaultValue: USUAL.certainties, description: 'Whose membership counts.' })
  certainties: Certainty[] = USUAL.certainties;

  @Field(() => [LeaverRule], { defaultValue: USUAL.leavers, description: 'What becomes of leavers.' })
  leavers: LeaverRule[] = USUAL.leavers;
}

@Resolver(() => Comparison)
export class RobustnessResolver {
  @FieldResolver(() => Robustness, {
    description: 'The effect by every combination of defensible choices: how much of it is the choice?',
  })
  robustness(
    @Root() answer: Answer,
    @Arg('choices', () => RobustnessChoices, { nullable: true, description: 'What is varied; the usual if absent.' })
    choices: RobustnessChoices | null,
    @Arg('options', () => EffectOptions, { nullable: true, description: 'What is the same in all of them.' })
    options: EffectOptions | null,
    @Ctx() context: EvidenceContext & EstimatorContext,
  ): Promise<RobustnessRow> {
    const { methods, donorPlaces, anticipationMonths, certainties, leavers } = choices ?? new RobustnessChoices();
    const all = { methods, donorPlaces, anticipations: anticipationMonths, certainties, leaverRules: leavers };
    return specificationCurve(context, answer, all, options ?? new EffectOptions());
  }
}

import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { NodesContext } from '../../graphql';
import type { EvidenceContext } from '../../evidence';
import { Practice } from '../../organisations';
import type { Answer } from '../answer/answer';
import { Comparison } from '../answer/comparison.types';
import { EffectResult, type NotEstimable } from '../answer/not-estimable';
import { EffectMethod } from '../answer/vocabulary';
import { EffectOptions } from '../question/effect-options';
import { answerEffects, type EstimatorContext } from './answer-effects';
import type { EffectRow } from './effect-row';
import { DonorWeight, TreatmentEffect } from './treatment-effect.types';

@Resolver(() => Comparison)
export class EffectsResolver {
  @FieldResolver(() => EffectResult, {
    description:
      'What joining was associated with, by one method: the first cohort, which practices joined on a day, against comparators of the reference that were in no model of care.',
  })
  async effect(
    @Root() answer: Answer,
    @Arg('method', () => EffectMethod, { description: 'The method.' }) method: EffectMethod,
    @Arg('options', () => EffectOptions, { nullable: true, description: 'How the effect is estimated.' })
    options: EffectOptions | null,
    @Ctx() context: EvidenceContext & EstimatorContext,
  ): Promise<EffectRow | NotEstimable> {
    const [effect] = await answerEffects(context, answer, [method], options ?? new EffectOptions());
    return effect!;
  }

  @FieldResolver(() => [EffectResult], {
    description:
      'The same by several methods, side by side, in the order asked; one that cannot answer harms no other.',
  })
  effects(
    @Root() answer: Answer,
    @Arg('methods', () => [EffectMethod], { description: 'The methods, in the order of the answers.' })
    methods: EffectMethod[],
    @Arg('options', () => EffectOptions, { nullable: true, description: 'How the effects are estimated.' })
    options: EffectOptions | null,
    @Ctx() context: EvidenceContext & EstimatorContext,
  ): Promise<(EffectRow | NotEstimable)[]> {
    return answerEffects(context, answer, methods, options ?? new EffectOptions());
  }
}

@Resolver(() => TreatmentEffect)
export class TreatmentEffectResolver {
  @FieldResolver(() => [DonorWeight])
  donors(@Root() { donors, moment }: EffectRow): unknown[] {
    return donors.map((donor) => ({ ...donor, moment }));
  }
}

@Resolver(() => DonorWeight)
export class DonorWeightResolver {
  @FieldResolver(() => Practice, { nullable: true })
  practice(
    @Root() { practiceId, moment }: { practiceId: number; moment: EffectRow['moment'] },
    @Ctx() { nodes }: NodesContext,
  ): unknown {
    return nodes.load(practiceId, moment);
  }
}

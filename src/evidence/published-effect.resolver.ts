import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { MomentArguments, resolveMoment } from '../graphql';
import type { ConflictRow } from './conflict-queries';
import { Conflict } from './conflict.entity';
import { Estimate } from './estimate';
import type { EvidenceContext } from './evidence-context';
import { metricIdOf } from './metric-codes';
import { PublishedEffect } from './published-effect.entity';
import { readPublishedEffects, type PublishedEffectRow } from './published-effect-queries';
import { avoidedInYear, convertedRate } from './rate-difference';
import { Source } from './source.entity';
import type { SourceRow } from './source-queries';
import { Grain, IntegrationModel } from './vocabulary';

@Resolver(() => PublishedEffect)
export class PublishedEffectResolver {
  @Query(() => [PublishedEffect], { description: 'Effect estimates printed in studies, by id.' })
  async publishedEffects(
    @Arg('model', () => IntegrationModel, { nullable: true, description: 'Only effects of this model of care.' })
    model: IntegrationModel | null,
    @Arg('metric', () => String, {
      nullable: true,
      description: 'Only effects on the outcome with this code, in any case.',
    })
    metric: string | null,
    @Args(() => MomentArguments) args: MomentArguments,
    @Ctx() context: EvidenceContext,
  ): Promise<PublishedEffectRow[]> {
    const moment = await resolveMoment(args, context);
    const metricId = metric == null ? null : await metricIdOf(context.database, metric, moment);
    return readPublishedEffects(context.database, { model, metricId }, moment);
  }

  @FieldResolver(() => Estimate, {
    nullable: true,
    description:
      'The same difference of rates per another number of patients and stretch of time, marked as our arithmetic. Null where it would not be exact: for ratios, percentages, and effects without an interval.',
  })
  converted(
    @Root() effect: PublishedEffectRow,
    @Arg('per', () => Int, { description: 'Per how many patients: 1000.' }) per: number,
    @Arg('every', () => Grain, { description: 'In what stretch of time.' }) every: Grain,
  ): Estimate | null {
    return convertedRate(effect, per, every);
  }

  @FieldResolver(() => Estimate, {
    nullable: true,
    description:
      'Events avoided a year among the patients of the study: effect × `nPatients` × 12, by our arithmetic, not rounded. May differ from `absolutePerYear`, which is as printed. Null where the effect is no difference of rates.',
  })
  avoidedPerYear(@Root() effect: PublishedEffectRow): Estimate | null {
    return avoidedInYear(effect);
  }

  @FieldResolver(() => [Conflict])
  conflicts(@Root() effect: PublishedEffectRow, @Ctx() { evidence }: EvidenceContext): Promise<ConflictRow[]> {
    return evidence.conflictsByMember.load(effect.nodeId, effect.moment);
  }

  @FieldResolver(() => Source)
  source(@Root() effect: PublishedEffectRow, @Ctx() { evidence }: EvidenceContext): Promise<SourceRow | null> {
    return evidence.sourceById.load(effect.sourceId, effect.moment);
  }
}

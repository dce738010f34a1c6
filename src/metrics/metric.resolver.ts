import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Source } from '../evidence';
import type { EvidenceContext } from '../evidence';
import { MomentArguments, resolveMoment, SimulatedArgument } from '../graphql';
import type { MetricContext } from './metric-context';
import { readMetricsByCode, readOutcomeMetrics, type MetricRow } from './metric-queries';
import { OutcomeMetric } from './outcome-metric.entity';

@Resolver(() => OutcomeMetric)
export class OutcomeMetricResolver {
  @Query(() => OutcomeMetric, {
    nullable: true,
    description: 'One outcome metric by its code; null where there is none.',
  })
  async outcomeMetric(
    @Arg('code', () => String, { description: 'The code of the metric, in any case.' }) code: string,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: MetricContext,
  ): Promise<MetricRow | null> {
    const [metric] = await readMetricsByCode(context.database, [code], await resolveMoment(moment, context));
    return metric ?? null;
  }

  @Query(() => [OutcomeMetric], {
    description:
      'Everything that is measured of practices, by code, whether or not observations of it are held; what is real unless asked otherwise.',
  })
  async outcomeMetrics(
    @Args(() => SimulatedArgument) { isSimulated }: SimulatedArgument,
    @Args(() => MomentArguments) moment: MomentArguments,
    @Ctx() context: MetricContext,
  ): Promise<MetricRow[]> {
    const metrics = await readOutcomeMetrics(context.database, await resolveMoment(moment, context));
    return metrics.filter((metric) => isSimulated == null || metric.isSimulated === isSimulated);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who defined it; null where the definition is our own.' })
  source(@Root() metric: MetricRow, @Ctx() { evidence }: EvidenceContext): unknown {
    return metric.sourceId === null ? null : evidence.sourceById.load(metric.sourceId, metric.moment);
  }

  @FieldResolver(() => Int, { description: 'How many observations of it stand at this moment.' })
  observationCount(@Root() metric: MetricRow, @Ctx() { metrics }: MetricContext): Promise<number> {
    return metrics.observationCount.load(metric.nodeId, metric.moment);
  }
}

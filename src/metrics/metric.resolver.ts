import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Provenance, Source } from '../evidence';
import type { EvidenceContext } from '../evidence';
import {
  connectionOf,
  DateScalar,
  MomentArguments,
  type NodesContext,
  type Page,
  PageArguments,
  resolveMoment,
  SimulatedArgument,
} from '../graphql';
import { Practice, type OrganisationRow } from '../organisations';
import type { Day } from '../time';
import type { MetricContext } from './metric-context';
import { readMetricsByCode, readOutcomeMetrics, type MetricRow } from './metric-queries';
import { observationRequest } from './observation-page-queries';
import type { ObservationRow } from './observation-row';
import { Observation } from './observation.entity';
import { OutcomeMetric } from './outcome-metric.entity';

const ObservationConnection = connectionOf('Observation', () => Observation);

@ArgsType()
export class ObservationArguments extends PageArguments {
  @Field(() => String, { description: 'The code of the metric: `EMERGENCY_ADMISSIONS`.' })
  metric!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Periods that begin on this day or later.' })
  from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Periods that begin before this day.' })
  to?: Day | null;
}

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

@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => Practice, { description: 'The practice it was measured at.' })
  practice(@Root() observation: ObservationRow, @Ctx() { nodes }: NodesContext): unknown {
    return nodes.load(observation.organisationId, observation.moment);
  }

  @FieldResolver(() => OutcomeMetric, { description: 'What was measured.' })
  metric(@Root() observation: ObservationRow, @Ctx() { metrics }: MetricContext): Promise<MetricRow | null> {
    return metrics.metricById.load(observation.metricId, observation.moment);
  }

  @FieldResolver(() => Provenance, { description: 'The publication and the file it came with, and its line there.' })
  provenance(@Root() observation: ObservationRow): unknown {
    return observation.provenance;
  }
}

@Resolver(() => Practice)
export class PracticeObservationsResolver {
  @FieldResolver(() => ObservationConnection, {
    description:
      'What was measured at this practice, oldest first. `last: 3` is the latest three. A period without a row was not published for it.',
  })
  observations(
    @Root() practice: OrganisationRow,
    @Args(() => ObservationArguments) { metric, from, to, ...page }: ObservationArguments,
    @Ctx() { metrics }: MetricContext,
  ): Promise<Page<ObservationRow>> {
    const request = observationRequest(practice, { metric, from: from ?? null, to: to ?? null, page });
    return metrics.observations.load(request, practice.moment);
  }
}

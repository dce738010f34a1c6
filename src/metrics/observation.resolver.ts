import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { Provenance } from '../evidence';
import { connectionOf, DateScalar, type NodesContext, type Page, PageArguments } from '../graphql';
import {
  Commissioner,
  Federation,
  Organisation,
  OtherOrganisation,
  Practice,
  Trust,
  type OrganisationRow,
} from '../organisations';
import type { Day } from '../time';
import type { MetricContext } from './metric-context';
import type { MetricRow } from './metric-queries';
import { observationRequest } from './observation-list';
import type { ObservationRow } from './observation-row';
import { Observation } from './observation.entity';
import { OrganisationObservation } from './organisation-observation.types';
import { OutcomeMetric } from './outcome-metric.entity';

const ObservationConnection = connectionOf('Observation', () => Observation);
const OrganisationObservationConnection = connectionOf('OrganisationObservation', () => OrganisationObservation);

@ArgsType()
export class ObservationArguments extends PageArguments {
  @Field(() => String, { description: 'The code of the metric: `EMERGENCY_ADMISSIONS`.' })
  metric!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Periods that begin on this day or later.' })
  from?: Day | null;

  @Field(() => DateScalar, { nullable: true, description: 'Periods that begin before this day.' })
  to?: Day | null;
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
    @Args(() => ObservationArguments) args: ObservationArguments,
    @Ctx() context: MetricContext,
  ): Promise<Page<ObservationRow>> {
    return readPage(practice, args, context);
  }
}

@Resolver(() => OrganisationObservation)
export class OrganisationObservationResolver {
  @FieldResolver(() => Organisation)
  organisation(@Root() observation: ObservationRow, @Ctx() { nodes }: NodesContext): unknown {
    return nodes.load(observation.organisationId, observation.moment);
  }

  @FieldResolver(() => OutcomeMetric)
  metric(@Root() observation: ObservationRow, @Ctx() { metrics }: MetricContext): Promise<MetricRow | null> {
    return metrics.metricById.load(observation.metricId, observation.moment);
  }
}

/** The field `observations` of a type of organisations that are no practices. */
function observationsOf(type: () => ClassType): Function {
  @Resolver(type)
  class OrganisationObservationsResolver {
    @FieldResolver(() => OrganisationObservationConnection, {
      description:
        'What was measured at it, oldest first, as its publisher counts it: not a sum over practices. A period without a row was not published for it.',
    })
    observations(
      @Root() organisation: OrganisationRow,
      @Args(() => ObservationArguments) args: ObservationArguments,
      @Ctx() context: MetricContext,
    ): Promise<Page<ObservationRow>> {
      return readPage(organisation, args, context);
    }
  }
  return OrganisationObservationsResolver;
}

export const organisationObservationResolvers: readonly Function[] = [
  OrganisationObservationResolver,
  ...[Trust, Federation, Commissioner, OtherOrganisation].map((type) => observationsOf(() => type)),
];

function readPage(
  organisation: OrganisationRow,
  { metric, from, to, ...page }: ObservationArguments,
  { metrics }: MetricContext,
): Promise<Page<ObservationRow>> {
  const request = observationRequest(organisation, { metric, from: from ?? null, to: to ?? null, page });
  return metrics.observations.load(request, organisation.moment);
}

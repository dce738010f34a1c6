import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Resolver, Root } from 'type-graphql';
import { RequiresRole, Role } from '../../access';
import { runEdit, type EditPayloadRow } from '../../changes';
import { editOf, IDEMPOTENCY_KEY, type MutationContext } from '../../evidence';
import type { MetricContext } from '../metric-context';
import type { MetricRow } from '../metric-queries';
import { OutcomeMetric } from '../outcome-metric.entity';
import { metricOf } from './metric-mutations.resolver';
import {
  MOST_ROWS,
  RecordObservationsInput,
  RecordObservationsPayload,
  RetractObservationsInput,
  RetractObservationsPayload,
} from './observation-inputs';
import { prepareObservations, type RecordedObservations } from './record-observations';
import { prepareRetraction, type RetractedObservations } from './retract-observations';

@Resolver(() => RecordObservationsPayload)
export class RecordObservationsResolver {
  @RequiresRole(Role.PUBLISHER)
  @Mutation(() => RecordObservationsPayload, {
    description: `Record up to ${MOST_ROWS} observations of one metric from one source. Needs the role publisher.`,
  })
  recordObservations(
    @Arg('input', () => RecordObservationsInput, { description: 'The observations.' }) input: RecordObservationsInput,
    @Arg('idempotencyKey', () => String, IDEMPOTENCY_KEY) key: string | null,
    @Ctx() context: MutationContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EditPayloadRow<RecordedObservations>> {
    const edit = editOf(Role.PUBLISHER, input, key, context, info);
    return runEdit(context.database, edit, (transaction, faults) => prepareObservations(transaction, input, faults));
  }

  @FieldResolver(() => OutcomeMetric, { nullable: true })
  metric(
    @Root() payload: EditPayloadRow<RecordedObservations>,
    @Ctx() context: MetricContext,
  ): Promise<MetricRow | null> | null {
    return metricOf(payload, context);
  }

  @FieldResolver(() => Int, { nullable: true })
  recorded(@Root() { made }: EditPayloadRow<RecordedObservations>): number | null {
    return made?.recorded ?? null;
  }

  @FieldResolver(() => Int, { nullable: true })
  unchanged(@Root() { made }: EditPayloadRow<RecordedObservations>): number | null {
    return made?.unchanged ?? null;
  }
}

@Resolver(() => RetractObservationsPayload)
export class RetractObservationsResolver {
  @RequiresRole(Role.PUBLISHER)
  @Mutation(() => RetractObservationsPayload, {
    description: 'Take observations out of what stands; nothing is erased. Needs the role publisher.',
  })
  retractObservations(
    @Arg('input', () => RetractObservationsInput, { description: 'Which observations.' })
    input: RetractObservationsInput,
    @Arg('idempotencyKey', () => String, IDEMPOTENCY_KEY) key: string | null,
    @Ctx() context: MutationContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EditPayloadRow<RetractedObservations>> {
    const edit = editOf(Role.PUBLISHER, input, key, context, info);
    return runEdit(context.database, edit, (transaction, faults) => prepareRetraction(transaction, input, faults));
  }

  @FieldResolver(() => OutcomeMetric, { nullable: true })
  metric(
    @Root() payload: EditPayloadRow<RetractedObservations>,
    @Ctx() context: MetricContext,
  ): Promise<MetricRow | null> | null {
    return metricOf(payload, context);
  }

  @FieldResolver(() => Int, { nullable: true })
  retracted(@Root() { made }: EditPayloadRow<RetractedObservations>): number | null {
    return made?.retracted ?? null;
  }
}

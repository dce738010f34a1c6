import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { RequiresRole, Role } from '../../access';
import { runEdit, type EditPayloadRow } from '../../changes';
import { editOf, IDEMPOTENCY_KEY, type MutationContext } from '../../evidence';
import type { MetricContext } from '../metric-context';
import type { MetricRow } from '../metric-queries';
import { OutcomeMetric } from '../outcome-metric.entity';
import { prepareMetric, type DefinedMetric } from './define-metric';
import { DefineOutcomeMetricInput, DefineOutcomeMetricPayload } from './metric-input';

@Resolver(() => DefineOutcomeMetricPayload)
export class DefineOutcomeMetricResolver {
  @RequiresRole(Role.PUBLISHER)
  @Mutation(() => DefineOutcomeMetricPayload, {
    description:
      'Define something to be measured, so that observations of it can be recorded. Needs the role publisher.',
  })
  defineOutcomeMetric(
    @Arg('input', () => DefineOutcomeMetricInput, { description: 'The metric.' }) input: DefineOutcomeMetricInput,
    @Arg('idempotencyKey', () => String, IDEMPOTENCY_KEY) key: string | null,
    @Ctx() context: MutationContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EditPayloadRow<DefinedMetric>> {
    const edit = editOf(Role.PUBLISHER, input, key, context, info);
    return runEdit(context.database, edit, (transaction, faults) => prepareMetric(transaction, input, faults));
  }

  @FieldResolver(() => OutcomeMetric, { nullable: true })
  metric(
    @Root() payload: EditPayloadRow<DefinedMetric>,
    @Ctx() context: MetricContext,
  ): Promise<MetricRow | null> | null {
    return metricOf(payload, context);
  }
}

/** The metric that a payload is about, as it was then. */
export function metricOf(
  { made, moment }: EditPayloadRow<{ metricId: number }>,
  { metrics }: MetricContext,
): Promise<MetricRow | null> | null {
  return made === null ? null : metrics.metricById.load(made.metricId, moment!);
}

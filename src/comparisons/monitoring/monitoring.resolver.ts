import { Arg, Ctx, Field, FieldResolver, InputType, Resolver, Root } from 'type-graphql';
import { DateScalar, type NodesContext } from '../../graphql';
import { Practice } from '../../organisations';
import type { Answer } from '../answer/answer';
import { Comparison } from '../answer/comparison.types';
import { ControlChartResult, FunnelResult, type NotEstimable } from '../answer/not-estimable';
import { controlChart, type ControlChartRow } from './control-chart';
import { funnel, type FunnelPointRow, type FunnelRow } from './funnel';
import { FunnelPoint } from './monitoring.types';

@InputType({ description: 'A half-open range of days.' })
export class DateRange {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The first day after it.' })
  to!: string;
}

@Resolver(() => Comparison)
export class MonitoringResolver {
  @FieldResolver(() => ControlChartResult, { description: 'A control chart of one cohort.' })
  controlChart(
    @Root() answer: Answer,
    @Arg('cohort', () => String, { description: 'The label of the cohort.' }) cohort: string,
    @Arg('rebaseOn', () => [DateScalar], {
      nullable: true,
      description: 'Days on which limits begin anew: only where something is known to have changed.',
    })
    rebaseOn: string[] | null,
  ): ControlChartRow | NotEstimable {
    return controlChart(answer, cohort, rebaseOn ?? []);
  }

  @FieldResolver(() => FunnelResult, { description: 'A funnel plot of all practices that count.' })
  funnel(
    @Root() answer: Answer,
    @Arg('on', () => DateRange, { nullable: true, description: 'Of this part of the window; of all of it if absent.' })
    on: DateRange | null | undefined,
  ): FunnelRow | NotEstimable {
    return funnel(answer, on ?? null);
  }
}

@Resolver(() => FunnelPoint)
export class FunnelPointResolver {
  @FieldResolver(() => Practice, { nullable: true })
  practice(@Root() { practiceId, moment }: FunnelPointRow, @Ctx() { nodes }: NodesContext): unknown {
    return nodes.load(practiceId, moment);
  }
}

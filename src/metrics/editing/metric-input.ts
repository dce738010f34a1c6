import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { EditInput, EditPayload } from '../../changes';
import { Direction } from '../../evidence';
import { OutcomeMetric } from '../outcome-metric.entity';
import { Frequency, MetricKind } from '../vocabulary';

@InputType({
  description: 'Something that is to be measured. With `expectedRevision` it may redefine a metric that stands.',
})
export class DefineOutcomeMetricInput extends EditInput {
  @Field(() => String, { description: 'The code by which questions will name it, such as `EMERGENCY_ADMISSIONS`.' })
  code!: string;

  @Field(() => String, { description: 'Its name in words.' })
  name!: string;

  @Field(() => String, { description: 'What is counted, and what it does not cover.' })
  definition!: string;

  @Field(() => MetricKind, { description: 'What kind of number it is; it stays so while observations of it stand.' })
  kind!: MetricKind;

  @Field(() => String, { nullable: true, description: 'The unit of its values, in words.' })
  unit?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Per how many: 1000 for a rate per 1,000 patients a year. Without it: per one.',
  })
  per?: number | null;

  @Field(() => Direction, { nullable: true, description: 'Which way is an improvement, where that can be said.' })
  improvement?: Direction | null;

  @Field(() => Frequency, { nullable: true, description: 'How often it is published.' })
  frequency?: Frequency | null;

  @Field(() => String, { nullable: true, description: 'The key of the source that defines it; without it: yourself.' })
  source?: string | null;

  @Field(() => [String], { nullable: true, description: 'What must be known before its values are compared.' })
  caveats?: string[] | null;
}

@ObjectType({ description: 'What defining a metric came to.', simpleResolvers: true })
export class DefineOutcomeMetricPayload extends EditPayload {
  @Field(() => OutcomeMetric, { nullable: true, description: 'The metric as it was defined; null where it was not.' })
  metric!: OutcomeMetric | null;
}

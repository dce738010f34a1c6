import { Field, Float, ObjectType } from 'type-graphql';
import { Period, Provenance } from '../evidence';
import { Node } from '../graphql';
import { Organisation } from '../organisations';
import { OutcomeMetric } from './outcome-metric.entity';
import { AbsenceReason } from './vocabulary';

@ObjectType('OrganisationObservation', {
  implements: Node,
  description:
    'One metric, one organisation other than a practice, one period: a trust’s attendances, a commissioner’s appointments. Comparisons count practices only.',
  simpleResolvers: true,
})
export class OrganisationObservation extends Node {
  @Field(() => Organisation, { description: 'The trust, network, commissioner or other that it was measured at.' })
  organisation!: object;

  @Field(() => OutcomeMetric, { description: 'What was measured.' })
  metric!: object;

  @Field(() => Period, { description: 'The period it is about, half open.' })
  period!: Period;

  @Field(() => Float, {
    nullable: true,
    description: 'What was counted; null where only a value was published, or none.',
  })
  numerator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it was counted over; null where only a value was published, or none.',
  })
  denominator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The value as published. Null where a numerator and denominator were published instead, or where there is none.',
  })
  value!: number | null;

  @Field(() => AbsenceReason, { nullable: true, description: 'Why there is no value; null where there is one.' })
  absence!: AbsenceReason | null;

  @Field(() => Provenance, { description: 'The publication and the file it came with, and its line there.' })
  provenance!: object;
}

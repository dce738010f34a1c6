import { Field, Float, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Period } from '../evidence';
import { Node } from '../graphql';
import { AbsenceReason } from './vocabulary';

@Entity('observation')
@ObjectType('Observation', {
  implements: Node,
  description: 'One metric, one practice, one period: the numbers as published, or the reason why there are none.',
  simpleResolvers: true,
})
export class Observation extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  metricId!: number;

  @PrimaryColumn({ type: 'date' })
  periodStart!: string;

  @PrimaryColumn({ type: 'smallint' })
  periodMonths!: number;

  @Field(() => Period, { description: 'The period it is about, half open.' })
  period!: Period;

  @PrimaryColumn({ type: 'integer' })
  organisationId!: number;

  @Column({ type: 'double precision', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'What was counted; null where only a value was published, or none.',
  })
  numerator!: number | null;

  @Column({ type: 'double precision', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description:
      'What it was counted over: patients on the list, items, stays; null where only a value was published, or none.',
  })
  denominator!: number | null;

  @Column({ type: 'double precision', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description:
      'The value as published. Null where a numerator and denominator were published instead, or where there is none.',
  })
  value!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => AbsenceReason, { nullable: true, description: 'Why there is no value; null where there is one.' })
  absence!: AbsenceReason | null;
}

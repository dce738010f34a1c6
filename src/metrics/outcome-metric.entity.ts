import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Direction } from '../evidence';
import { Node } from '../graphql';
import { Frequency, MetricKind } from './vocabulary';

@Entity('metric')
@ObjectType('OutcomeMetric', {
  implements: Node,
  description: 'Something that is measured of practices: what is counted, over what, and which way is better.',
  simpleResolvers: true,
})
export class OutcomeMetric extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Field(() => String, { description: 'Its code, by which questions name it: `EMERGENCY_ADMISSIONS`.' })
  code!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Its name in words.' })
  name!: string;

  /** Structure, coverage, outcome, activity, experience, finance or statement: only measurable ones are outcome metrics. */
  @Column({ type: 'text' })
  family!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => MetricKind, { description: 'What kind of number it is.' })
  kind!: MetricKind | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The unit of its values, in words.' })
  unit!: string | null;

  @Column({ type: 'double precision', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Per how many: 1000 for a rate per 1,000 patients a year. Null means per one.',
  })
  per!: number | null;

  @Column({ type: 'boolean', nullable: true })
  lowerIsBetter!: boolean | null;

  @Field(() => Direction, { nullable: true, description: 'Which way is an improvement; null where nobody says.' })
  improvement!: Direction | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Frequency, { nullable: true, description: 'How often it is published.' })
  frequency!: Frequency | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { description: 'What is counted, and what it does not cover.' })
  definition!: string | null;

  @Column({ type: 'integer', nullable: true })
  sourceId!: number | null;

  @Column({ type: 'text', array: true, default: '{}' })
  @Field(() => [String], { description: 'What must be known before its values are compared.' })
  caveats!: string[];

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'True for made-up data; such a metric never holds a real observation.' })
  isSimulated!: boolean;

  @Field(() => Int, { description: 'How many observations of it stand at this moment.' })
  observationCount!: number;
}

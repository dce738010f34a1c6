import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Provenance } from '../evidence';
import { Node } from '../graphql';
import { CohortIdentification } from './vocabulary';

@Entity('cohort')
@ObjectType('Cohort', {
  implements: Node,
  description:
    'Practices that a source gives only by number: “eight more practices”. Never added to named practices, since the same ones may be among them.',
  simpleResolvers: true,
})
export class Cohort extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'integer' })
  programmeId!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Who is meant, in our words.' })
  label!: string;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many practices. Null where only a bound is printed.' })
  size!: number | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'At least so many practices. Null where no lower bound is printed.',
  })
  sizeMin!: number | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'At most so many practices. Null where no upper bound is printed.' })
  sizeMax!: number | null;

  @Column({ type: 'text' })
  @Field(() => CohortIdentification, { description: 'Whether anything is known of who they are.' })
  identified!: CohortIdentification;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Who says so, and when it was recorded here.' })
  provenance!: Provenance;
}

import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Knowledge, Provenance } from '../evidence';
import { Node } from '../graphql';

@Entity('site')
@ObjectType('Site', {
  implements: Node,
  description: 'A place where a practice sees patients. A practice has one or more; not all are known to us.',
  simpleResolvers: true,
})
export class Site extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'integer' })
  practiceId!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Its name or address as printed.' })
  name!: string;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Who says that the practice is there.' })
  provenance!: Provenance;

  @Field(() => Knowledge, { description: 'Whether its publication was known at `asKnownAt`.' })
  knowledge!: Knowledge;
}

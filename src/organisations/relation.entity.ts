import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Knowledge, Provenance } from '../evidence';
import { Node, PartialDate } from '../graphql';
import { Organisation } from './organisation.entity';
import { RelationPredicate } from './vocabulary';

@Entity('relation')
@ObjectType('Relation', {
  implements: Node,
  description:
    'A dated link between two organisations that is not participation: who commissions, succeeds, hosts, sponsors whom.',
  simpleResolvers: true,
})
export class Relation extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'integer' })
  subjectId!: number;

  @Field(() => Organisation, { description: 'Whom the predicate is said of.' })
  subject!: Organisation;

  @Column({ type: 'text' })
  @Field(() => RelationPredicate, { description: 'What links the subject to the object.' })
  predicate!: RelationPredicate;

  @Column({ type: 'integer' })
  objectId!: number;

  @Field(() => Organisation, { description: 'Whom the subject is linked to.' })
  object!: Organisation;

  @Column(() => PartialDate)
  validFrom!: PartialDate | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'The first day of the link; null or UNKNOWN where no source says.',
  })
  from!: PartialDate | null;

  @Column(() => PartialDate)
  validTo!: PartialDate | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The end of the link: the text is the last day as printed, the bounds are those of the first day out. Null while it goes on.',
  })
  to!: PartialDate | null;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Who says so.' })
  provenance!: Provenance;

  @Field(() => Knowledge, { description: 'Whether its publication was known at `asKnownAt`.' })
  knowledge!: Knowledge;
}

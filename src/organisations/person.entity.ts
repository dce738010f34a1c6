import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Provenance } from '../evidence';
import { Node } from '../graphql';
import { Organisation } from './organisation.entity';

@Entity('person')
@ObjectType('Person', {
  implements: Node,
  description: 'Somebody who makes statements that the record keeps, with the interest they have in the matter.',
  simpleResolvers: true,
})
export class Person extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name as it is mostly printed.' })
  name!: string;

  @Field(() => [String], { description: 'The name, then every other way in which it was printed, misprints included.' })
  namesAsPrinted!: string[];

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What they were when they made their statements.' })
  role!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The role in the words of each publication; null where it is the same.',
  })
  roleAsPrinted!: string | null;

  @Column({ type: 'integer', nullable: true })
  organisationId!: number | null;

  @Field(() => Organisation, { nullable: true, description: 'For whom they spoke; null where nobody is named.' })
  organisation!: Organisation | null;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What interest they have in the matter; null where none is known to us.',
  })
  interest!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Where they were first found.' })
  provenance!: Provenance;
}

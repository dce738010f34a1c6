import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Knowledge, Source } from '../evidence';
import { PartialDate } from '../graphql';
import { NameKind } from './vocabulary';

@Entity('organisation_name')
@ObjectType('OrganisationName', {
  description: 'A name of an organisation as it was printed somewhere.',
  simpleResolvers: true,
})
export class OrganisationName extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  organisationId!: number;

  @PrimaryColumn({ type: 'text' })
  @Field(() => String, { description: 'The name, letter by letter as printed.' })
  name!: string;

  @PrimaryColumn({ name: 'name_kind', type: 'text' })
  @Field(() => NameKind, { description: 'In what way it stands for the organisation.' })
  kind!: NameKind;

  @PrimaryColumn({ type: 'integer' })
  sourceId!: number;

  @Field(() => Source, {
    description: 'Where it was printed; for a register name, the first edition held that prints it.',
  })
  source!: Source;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The first register edition held that prints it; null for names of other publications.',
  })
  seenFrom!: PartialDate | null;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The last register edition held that prints it; null for names of other publications.',
  })
  seenTo!: PartialDate | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Knowledge, { description: 'Whether its publication was known at `asKnownAt`.' })
  knowledge!: Knowledge;
}

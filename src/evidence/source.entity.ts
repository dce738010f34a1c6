import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Node, PartialDate } from '../graphql';
import { EvidenceGrade, Knowledge, SourceAccess, SourceKind } from './vocabulary';

@Entity('source')
@ObjectType('Source', {
  implements: Node,
  description:
    'A publication, or one dated edition of a register. Every value in the record says which one it comes from.',
  simpleResolvers: true,
})
export class Source extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Field(() => String, { description: 'What it is known by for good: mutations name it so.' })
  key!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Its title; ours where the printed one is not known.' })
  title!: string;

  @Column({ type: 'text' })
  @Field(() => SourceKind, { description: 'What kind of publication it is.' })
  kind!: SourceKind;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was published. Undated pages end at the day of compilation.',
  })
  published!: PartialDate | null;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The date of the facts in it, where that differs from its publication.',
  })
  evidenceDate!: PartialDate | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Where it can be found: an address, DOI or reference.' })
  url!: string | null;

  @Column({ type: 'text' })
  @Field(() => SourceAccess, { description: 'How much of it was read.' })
  access!: SourceAccess;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What interest its author or publisher has in the matter.' })
  declaredInterest!: string | null;

  @Column({ type: 'text' })
  @Field(() => EvidenceGrade, { description: 'How far it can be relied on.' })
  grade!: EvidenceGrade;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How often the publication appears that this is an edition of. Null where nobody has described it, as of articles.',
  })
  schedule!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How long after the fact the publication appears. Null where nobody has described it, as of articles.',
  })
  lag!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The licence under which it may be used. Null where nobody has looked it up, as of articles.',
  })
  licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The sentence that the licence asks for beside any figure from it. Null where the licence asks for none, or is not known to us.',
  })
  attribution!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'What to know before trusting figures from the publication, a sentence each. Null where nobody has described it, as of articles.',
  })
  caveats!: string[] | null;

  @Field(() => Boolean, {
    description: 'Whether it was made up, with everything that rests on it, to try and to teach.',
  })
  isSimulated!: boolean;

  @Field(() => Knowledge, {
    nullable: true,
    description:
      'Had it been published by `asKnownAt`? Null where it certainly had not: it is then met only as the source of a register row or a file.',
  })
  knowledge!: Knowledge | null;
}

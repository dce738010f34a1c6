import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateTimeScalar, Node, PartialDate } from '../graphql';
import { Source } from './source.entity';

@Entity('release')
@ObjectType('Release', {
  implements: Node,
  description:
    'One file as it was imported, known by its hash. Every row of it that was taken says so in its provenance.',
  simpleResolvers: true,
})
export class Release {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Field(() => Source, { description: 'The publication or register edition that the file is.' })
  source!: Source;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Which importer read it.' })
  importer!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Which edition of the publication it is, as the importer names editions.' })
  edition!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name of the file, without its folder.' })
  file!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'SHA-256 of its content, 64 hexadecimal digits: equal hashes, equal files.' })
  sha256!: string;

  /** What a file that does not say what it measures was imported as; null for any other. */
  @Column({ type: 'text', nullable: true })
  subject!: string | null;

  @Column({ type: 'date', nullable: true })
  publishedEarliest!: string | null;

  @Column({ type: 'date', nullable: true })
  publishedLatest!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When this edition was published; null where that is not known to us.',
  })
  published!: PartialDate | null;

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Rows in the file, headings left out.' })
  rows!: number;

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Rows that were taken into the record.' })
  taken!: number;

  @Column({ type: 'integer' })
  @Field(() => Int, { description: 'Rows that were refused; the report of the import names each with its reason.' })
  rejected!: number;

  @Column({ type: 'integer' })
  recordedIn!: number;

  @Field(() => DateTimeScalar, {
    description: 'When it was imported: the instant of its revision, by the clock of the database.',
  })
  importedAt!: string;
}

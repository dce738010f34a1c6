import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Knowledge, Provenance, Source } from '../evidence';
import { DateScalar, PartialDate } from '../graphql';
import { PracticeStatus } from './vocabulary';

@Entity('register_state')
@ObjectType('RegisterState', {
  description:
    'What one edition of the practice register said of one practice. Editions contradict each other; each is kept as it was.',
  simpleResolvers: true,
})
export class RegisterState extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  organisationId!: number;

  @PrimaryColumn({ type: 'integer' })
  sourceId!: number;

  @Field(() => Source, { description: 'The edition of the register.' })
  edition!: Source;

  @Column({ type: 'date' })
  statedEarliest!: string;

  @Column({ type: 'date' })
  statedLatest!: string;

  @Field(() => PartialDate, { description: 'When the edition was published.' })
  stated!: PartialDate;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The name as the edition prints it.' })
  registerName!: string;

  @Column({ type: 'text' })
  @Field(() => PracticeStatus, { description: 'The status that the edition prints.' })
  status!: PracticeStatus;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The opening date that the edition prints; null where it was not kept.',
  })
  openedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The closing date that the edition prints, the last day; null where it prints none.',
  })
  closedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Prescribing setting, a code: `4` is a general practice.' })
  prescribingSetting!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'ODS code of the commissioner that the edition prints.' })
  commissionerCode!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The field for provider or purchaser: for a general practice always the commissioner, never the trust that runs it.',
  })
  operatorCode!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The postcode that the edition prints.' })
  postcode!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'NHS region by its code, such as Y60; null where it was not kept.',
  })
  nationalGrouping!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Strategic partnership or integrated care board by its code, such as QUA; null where it was not kept.',
  })
  healthGeography!: string | null;

  @Field(() => Provenance, { description: 'Where this statement comes from.' })
  provenance!: Provenance;

  @Field(() => Knowledge, { description: 'Whether the edition was known at `asKnownAt`.' })
  knowledge!: Knowledge;
}

import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Knowledge, Provenance } from '../evidence';
import { PartialDate } from '../graphql';

@Entity('list_size')
@ObjectType('ListSize', {
  description:
    'How many patients are registered with a practice on a date, as one source states it: a point, or a range, never a midpoint.',
  simpleResolvers: true,
})
export class ListSize extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  organisationId!: number;

  // The text of the date is part of the key, so its four columns cannot be embedded as one.
  @PrimaryColumn({ type: 'text' })
  asOfText!: string;

  @Column({ type: 'text', nullable: true })
  asOfPrecision!: string | null;

  @Column({ type: 'date', nullable: true })
  asOfEarliest!: string | null;

  @Column({ type: 'date', nullable: true })
  asOfLatest!: string | null;

  @Field(() => PartialDate, { description: 'The date of the list: for official statistics the day of the extract.' })
  asOf!: PartialDate;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Registered patients; null where only a range or a bound was stated.',
  })
  patients!: number | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The fewest patients it can be, where a range or a bound was stated.',
  })
  patientsMin!: number | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'The most patients it can be, where a range or a bound was stated.',
  })
  patientsMax!: number | null;

  @Column({ type: 'boolean' })
  isApproximate!: boolean;

  @Field(() => Boolean, { description: 'True where the source hedges the number, or it is plainly round.' })
  approximate!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The hedge as printed, such as `about`.' })
  qualifier!: string | null;

  @PrimaryColumn({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Our arithmetic, where the number is not printed itself.' })
  derivation!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Where the number comes from.' })
  provenance!: Provenance;

  @Field(() => Knowledge, { description: 'Whether its publication was known at `asKnownAt`.' })
  knowledge!: Knowledge;
}

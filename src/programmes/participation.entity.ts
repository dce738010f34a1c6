import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Attribution, EvidenceGrade, Knowledge, Modality, Provenance } from '../evidence';
import { Node, PartialDate } from '../graphql';
import { ParticipationStage } from './vocabulary';

@Entity('participation')
@ObjectType('Participation', {
  implements: Node,
  description:
    'What one source says of one stage of one practice, or of a cohort known only by number, in one programme. Sources may contradict each other: all are kept, and one may be preferred.',
  simpleResolvers: true,
})
export class Participation extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'integer' })
  programmeId!: number;

  @Column({ type: 'integer', nullable: true })
  practiceId!: number | null;

  @Column({ type: 'integer', nullable: true })
  cohortId!: number | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description:
      'How many practices, where they are a cohort. Null for a named practice, and where no number is printed.',
  })
  cohortSize!: number | null;

  @Column({ type: 'text' })
  @Field(() => ParticipationStage, { description: 'The stage it speaks of.' })
  stage!: ParticipationStage;

  @Column({ type: 'text' })
  @Field(() => Modality, { description: 'Whether it is said to be so, or that it will be.' })
  modality!: Modality;

  @Column({ type: 'text', nullable: true })
  @Field(() => Attribution, {
    nullable: true,
    description: 'Whom the source relies on. Null where that is not known to us.',
  })
  attribution!: Attribution | null;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    name: 'from',
    description: 'The first day of the stage; often only its bounds are known.',
  })
  validFrom!: PartialDate;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    name: 'to',
    nullable: true,
    description:
      'The first day on which it no longer held; `text` keeps the last day as its source prints it. For a practice that left, the first day of the row in `endedBy`. Null while no source known at the moment says that it ended.',
  })
  validTo!: PartialDate | null;

  @Column({ type: 'integer', nullable: true })
  endedById!: number | null;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, {
    description:
      'Is it our best row for that practice or cohort, programme and spell? Membership rests on preferred rows.',
  })
  isPreferred!: boolean;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'integer', nullable: true })
  originSourceId!: number | null;

  @Column({ type: 'date' })
  statedEarliest!: string;

  @Column({ type: 'date' })
  statedLatest!: string;

  @Column({ type: 'integer', nullable: true })
  revisesId!: number | null;

  @Column({ type: 'text' })
  grade!: EvidenceGrade;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => PartialDate, { description: 'When its source was published, as far as that is known.' })
  statedAt!: PartialDate;

  @Field(() => Knowledge, { description: 'Had it been published by `asKnownAt`, or only possibly?' })
  knowledge!: Knowledge;

  @Field(() => Provenance, { description: 'Who says so, and when it was recorded here.' })
  provenance!: Provenance;
}

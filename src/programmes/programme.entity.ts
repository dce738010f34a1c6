import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { EvidenceGrade, IntegrationModel, Provenance } from '../evidence';
import { Node, PartialDate } from '../graphql';
import { ProgrammeStatus } from './vocabulary';

@Entity('programme')
@ObjectType('Programme', {
  implements: Node,
  description:
    'Something that practices take part in: a trust’s integration programme, a federation, a primary care home, a primary care network, a super-partnership.',
  simpleResolvers: true,
})
export class Programme extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Field(() => String, { description: 'Its id in the record, such as `RWT-VI`; the same at every moment.' })
  slug!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Its name; ours where none is printed.' })
  name!: string;

  @Column({ type: 'text' })
  @Field(() => IntegrationModel, { description: 'The model of scaled-up primary care that it follows.' })
  model!: IntegrationModel;

  @Column({ type: 'integer', nullable: true })
  leadId!: number | null;

  @Column({ type: 'integer', nullable: true })
  commissionerId!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The area it belongs to, as the record names it: a commissioner’s code such as `06A`, or a place.',
  })
  geography!: string | null;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    nullable: true,
    description:
      'When it began, by the best statement; others may differ, see `claims` of LAUNCH_DATE. Null where no source known at the moment says.',
  })
  launched!: PartialDate | null;

  @Column({ type: 'integer', nullable: true })
  launchedClaimId!: number | null;

  @Column({ type: 'text' })
  @Field(() => ProgrammeStatus, { description: 'Whether it goes on, as far as it is known.' })
  status!: ProgrammeStatus;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text' })
  grade!: EvidenceGrade;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Who says so, and when it was recorded here.' })
  provenance!: Provenance;
}

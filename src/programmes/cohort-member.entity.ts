import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { EvidenceGrade, Provenance } from '../evidence';
import { CohortMemberCertainty } from './vocabulary';

@Entity('cohort_member')
@ObjectType('CohortMember', {
  description: 'A practice that is, or may be, one of a cohort that was given only by number.',
  simpleResolvers: true,
})
export class CohortMember extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  cohortId!: number;

  @PrimaryColumn({ type: 'integer' })
  organisationId!: number;

  @Column({ type: 'text' })
  @Field(() => CohortMemberCertainty, { description: 'Whether a source names it, or it only fits.' })
  certainty!: CohortMemberCertainty;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text' })
  grade!: EvidenceGrade;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why it is thought to be one of them.' })
  basis!: string | null;

  @Field(() => Provenance, { description: 'Who says so, and when it was recorded here.' })
  provenance!: Provenance;
}

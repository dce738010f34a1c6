import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Node, PartialDate, Quantity } from '../graphql';
import { CausalWording, ClaimKind } from './claim-vocabulary';
import { Conflict } from './conflict.entity';
import { Period } from './period';
import { Provenance } from './provenance';
import { Source } from './source.entity';
import { Attribution, Direction, EvidenceGrade, Knowledge, Modality } from './vocabulary';

@Entity('claim')
@ObjectType('Claim', {
  implements: Node,
  description:
    'Something somebody said, kept as said: value or range, unit, hedge, who, where. A claim is never turned into an observation.',
  simpleResolvers: true,
})
export class Claim extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'text' })
  @Field(() => ClaimKind, { description: 'What kind of thing it says.' })
  kind!: ClaimKind;

  @Column({ type: 'integer', nullable: true })
  subjectId!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The area it is about, where its subject is an area and nothing else; otherwise null.',
  })
  subjectGeography!: string | null;

  @Column({ type: 'integer' })
  metricId!: number;

  @Field(() => String, {
    description: 'The code of what it gives a value of, such as `PRACTICES_IN_PROGRAMME` or `EMERGENCY_ADMISSIONS`.',
  })
  metric!: string;

  @Column({ type: 'numeric', nullable: true })
  value!: number | null;

  @Column({ type: 'numeric', nullable: true })
  valueMin!: number | null;

  @Column({ type: 'numeric', nullable: true })
  valueMax!: number | null;

  @Column({ type: 'text', nullable: true })
  bounds!: string | null;

  @Field(() => Quantity, { nullable: true, description: 'The number as it was said; null where it gives none.' })
  quantity!: Quantity | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What it says, in words, where that is no number or more than one.',
  })
  valueText!: string | null;

  @Column({ type: 'boolean', nullable: true })
  isApproximate!: boolean | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The hedge on the value as printed, also where there is no number: `almost half`, `this year`.',
  })
  qualifier!: string | null;

  @Column({ type: 'text', nullable: true })
  unit!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Per what the number is, such as `YEAR` or `WEEK`; null for a plain number.',
  })
  per!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => Direction, {
    nullable: true,
    description: 'Which way a change went, in words; the sign of the number says the same.',
  })
  direction!: Direction | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'What a change is compared with; null where the source names nothing.',
  })
  comparator!: string | null;

  @Column(() => PartialDate)
  periodFrom!: PartialDate | null;

  @Column(() => PartialDate)
  periodTo!: PartialDate | null;

  @Field(() => Period, {
    nullable: true,
    description: 'What a change is measured over; null where the source does not say.',
  })
  period!: Period | null;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The day or time that it speaks of. Not when it was published: that is on its source.',
  })
  asOf!: PartialDate | null;

  @Column(() => PartialDate)
  @Field(() => PartialDate, {
    nullable: true,
    description: 'The date that it gives, for claims whose content is a date.',
  })
  date!: PartialDate | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The area it speaks of: a commissioner’s code, or a name such as `ENGLAND`.',
  })
  geography!: string | null;

  @Column({ type: 'text' })
  @Field(() => Modality, {
    description: 'In what sense it is said: so, to be so, so if something happens, or inferred.',
  })
  modality!: Modality;

  @Column({ type: 'text' })
  @Field(() => Attribution, { description: 'Whom the source relies on.' })
  attribution!: Attribution;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The words by which the source keeps its distance, as printed: `HSJ understands`.',
  })
  hedge!: string | null;

  @Column({ type: 'integer', nullable: true })
  statedById!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the person or organisation who says it, where the source names one.',
  })
  statedBy!: string | null;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Field(() => Source, { description: 'Where it was read.' })
  source!: Source;

  @Column({ type: 'integer', nullable: true })
  originSourceId!: number | null;

  @Field(() => Source, {
    nullable: true,
    description:
      'What the source itself relies on; null where it names nothing, or where that had not been published at the moment.',
  })
  origin!: Source | null;

  @Column({ type: 'text' })
  @Field(() => CausalWording, { description: 'How the wording ties a change to a cause.' })
  causalWording!: CausalWording;

  @Column({ type: 'text' })
  @Field(() => EvidenceGrade, { description: 'How far it can be relied on.' })
  grade!: EvidenceGrade;

  @Column({ type: 'integer', nullable: true })
  supersedesId!: number | null;

  @Field(() => Claim, { nullable: true, description: 'The earlier claim of the same speaker that it replaces.' })
  supersedes!: Claim | null;

  @Field(() => [Claim], {
    description: 'Later claims of the same speaker that replace it; empty while it stands unrevised.',
  })
  supersededBy!: Claim[];

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Arithmetic or inference of ours behind the value; null where it is as printed.',
  })
  derivation!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'The words of the source, at most twelve.' })
  quote!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Knowledge, { description: 'Had it been published by `asKnownAt`, or only possibly?' })
  knowledge!: Knowledge;

  @Field(() => [Conflict], { description: 'Where it disagrees, or seems to, with other statements.' })
  conflicts!: Conflict[];

  @Field(() => [Claim], { description: 'The claims that it disagrees with.' })
  conflictsWith!: Claim[];

  @Field(() => Provenance, { description: 'Where it came from and when it was recorded here.' })
  provenance!: Provenance;
}

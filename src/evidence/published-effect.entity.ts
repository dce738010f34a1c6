import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Node, PartialDate } from '../graphql';
import { Conflict } from './conflict.entity';
import { EffectDirection } from './effect-direction';
import { Provenance } from './provenance';
import { Source } from './source.entity';
import { EvidenceGrade, IntegrationModel, Knowledge } from './vocabulary';

@Entity('published_effect')
@ObjectType('PublishedEffect', {
  implements: Node,
  description:
    'An effect estimate printed in a study, exactly as printed, or a finding whose value is not known to us.',
  simpleResolvers: true,
})
export class PublishedEffect extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The study, by author and year.' })
  study!: string;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Where it was done.' })
  setting!: string;

  @Column({ type: 'integer', nullable: true })
  programmeId!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => IntegrationModel, {
    nullable: true,
    description:
      'The model of care whose effect it is; null where that is none of the models compared here: see `contextModel`.',
  })
  model!: IntegrationModel | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The model in the words of the evidence where it is none of those compared here, such as `NEW_CARE_MODEL_VANGUARD`; `NONE` for a comparison group.',
  })
  contextModel!: string | null;

  @Column({ type: 'integer' })
  metricId!: number;

  @Field(() => String, { description: 'The code of the outcome; `NOT_STATED` where what we hold does not name it.' })
  metric!: string;

  @Column({ type: 'text' })
  @Field(() => String, {
    description:
      'What kind of number the effect is: `RATE_DIFFERENCE`, `RATE_RATIO`, `PERCENT_CHANGE`, `PERCENT_AS_PRINTED` or `NOT_STATED`.',
  })
  unit!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Per what, for differences of rates: `100_PATIENTS_PER_MONTH`.' })
  per!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What exactly is estimated.' })
  estimand!: string | null;

  @Column({ type: 'numeric', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description:
      'The estimate as printed, in `unit`; null where none is known to us. A fall is negative, for a ratio below 1.',
  })
  effect!: number | null;

  @Column({ type: 'numeric', nullable: true })
  @Field(() => Float, { nullable: true, description: 'The lower limit as printed, in `unit`.' })
  lower!: number | null;

  @Column({ type: 'numeric', nullable: true })
  @Field(() => Float, { nullable: true, description: 'The upper limit as printed, in `unit`.' })
  upper!: number | null;

  @Column({ type: 'numeric', nullable: true })
  confidenceLevel!: number | null;

  @Field(() => Float, { nullable: true, description: 'The confidence of the interval as a fraction: 0.95.' })
  confidence!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'The p value as printed, a text because `<0.0001` is no number. Never computed again from rounded limits.',
  })
  pAsPrinted!: string | null;

  @Column({ type: 'numeric', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'The same figure for the comparator, where it is printed, in `unit`.',
  })
  comparatorValue!: number | null;

  @Column({ type: 'text' })
  @Field(() => EffectDirection, {
    description: 'What the study says of the direction, also where it prints no number.',
  })
  direction!: EffectDirection;

  @Column({ type: 'text', nullable: true })
  effectAsStated!: string | null;

  @Field(() => String, { nullable: true, description: 'The finding in the words of the study, short.' })
  asStated!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What it is compared with.' })
  comparator!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'How it was estimated, such as `SYNTHETIC_CONTROL`.' })
  method!: string;

  @Column(() => PartialDate)
  periodFrom!: PartialDate | null;

  @Column(() => PartialDate)
  periodTo!: PartialDate | null;

  @Column({ type: 'text', nullable: true })
  periodNote!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it is measured over, dates as printed, with what else is known of them.',
  })
  period!: string | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many practices were treated.' })
  nPractices!: number | null;

  @Column({ type: 'integer', nullable: true })
  @Field(() => Int, { nullable: true, description: 'How many patients they had.' })
  nPatients!: number | null;

  @Column({ type: 'numeric', nullable: true })
  @Field(() => Float, {
    nullable: true,
    description: 'Events a year as printed, in `absoluteUnit`. Beside it, `avoidedPerYear` is computed.',
  })
  absolutePerYear!: number | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What `absolutePerYear` counts, such as `ADMISSION_AVOIDED`.' })
  absoluteUnit!: string | null;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Field(() => Source, { description: 'Where it was read.' })
  source!: Source;

  @Column({ type: 'text' })
  @Field(() => EvidenceGrade, { description: 'How far it can be relied on.' })
  grade!: EvidenceGrade;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Knowledge, { description: 'Had it been published by `asKnownAt`, or only possibly?' })
  knowledge!: Knowledge;

  @Field(() => [Conflict], { description: 'Where it disagrees, or seems to, with other statements.' })
  conflicts!: Conflict[];

  @Field(() => Provenance, { description: 'Where it came from and when it was recorded here.' })
  provenance!: Provenance;
}

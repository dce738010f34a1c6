import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { EditInput, EditPayload } from '../../changes';
import { Attribution, EvidenceGrade, Modality, PartialDateInput } from '../../evidence';
import { Participation } from '../participation.entity';
import { ParticipationStage } from '../vocabulary';

const FROM = 'The first day of the stage.';
const LAST_DAY =
  'The last day on which it held, as printed; the API gives out the day after it as `to`. Not together with `endedBy`.';
const ENDED_BY = 'The id of the row of leaving that ends it.';
const STATED_AT = 'When it was said, where that is not when the source was published.';
const IS_PREFERRED =
  'Is it our best row for that practice or cohort, programme and spell? Membership rests on preferred rows.';
const GRADE = 'How far it can be relied on.';
const SOURCE = 'The key of the source that says so.';
const ORIGIN = 'The key of the source that it relies on itself.';
const NOTE = 'What a reader must know to take it rightly.';
const STAGE = 'The stage it speaks of.';
const MODALITY = 'Whether it is said to be so (ACTUAL), or that it will be (FORECAST).';
const ATTRIBUTION = 'Whom the source relies on.';

@InputType({ description: 'What a source says of one stage of one practice, or cohort, in one programme.' })
export class RecordParticipationInput extends EditInput {
  @Field(() => String, { description: 'The slug of the programme: `RWT-VI`.' })
  programme!: string;

  @Field(() => String, { nullable: true, description: 'The ODS code of the practice it names. Or else a cohort.' })
  practice?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the cohort, where practices are given only by number. Not together with `practice`.',
  })
  cohort?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many practices of the cohort; only beside a cohort.' })
  cohortSize?: number | null;

  @Field(() => ParticipationStage, { description: STAGE })
  stage!: ParticipationStage;

  @Field(() => Modality, { nullable: true, description: `${MODALITY} Without it: ACTUAL.` })
  modality?: Modality | null;

  @Field(() => Attribution, { nullable: true, description: ATTRIBUTION })
  attribution?: Attribution | null;

  @Field(() => PartialDateInput, { nullable: true, description: `${FROM} Without it: not known to us.` })
  from?: PartialDateInput | null;

  @Field(() => PartialDateInput, { nullable: true, description: LAST_DAY })
  lastDay?: PartialDateInput | null;

  @Field(() => ID, { nullable: true, description: ENDED_BY })
  endedBy?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For a row of leaving: the id of the row of having joined that it ends.',
  })
  ends?: string | null;

  @Field(() => Boolean, { nullable: true, description: `${IS_PREFERRED} Without it: true.` })
  isPreferred?: boolean | null;

  @Field(() => String, { description: SOURCE })
  source!: string;

  @Field(() => String, { nullable: true, description: ORIGIN })
  origin?: string | null;

  @Field(() => PartialDateInput, { nullable: true, description: STATED_AT })
  statedAt?: PartialDateInput | null;

  @Field(() => EvidenceGrade, { nullable: true, description: `${GRADE} Without it: as far as its source.` })
  grade?: EvidenceGrade | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@InputType({
  description:
    'What a participation should have said: fields that are left out stay as they are, and null empties those that may be empty. The old row stays readable, and the new one names it in `revises`.',
})
export class CorrectParticipationInput extends EditInput {
  @Field(() => ID, { description: 'The id of the participation to correct.' })
  participation!: string;

  @Field(() => ParticipationStage, { nullable: true, description: STAGE })
  stage?: ParticipationStage | null;

  @Field(() => Modality, { nullable: true, description: MODALITY })
  modality?: Modality | null;

  @Field(() => Attribution, { nullable: true, description: ATTRIBUTION })
  attribution?: Attribution | null;

  @Field(() => PartialDateInput, { nullable: true, description: FROM })
  from?: PartialDateInput | null;

  @Field(() => PartialDateInput, { nullable: true, description: LAST_DAY })
  lastDay?: PartialDateInput | null;

  @Field(() => ID, { nullable: true, description: ENDED_BY })
  endedBy?: string | null;

  @Field(() => Boolean, { nullable: true, description: IS_PREFERRED })
  isPreferred?: boolean | null;

  @Field(() => String, { nullable: true, description: SOURCE })
  source?: string | null;

  @Field(() => String, { nullable: true, description: ORIGIN })
  origin?: string | null;

  @Field(() => PartialDateInput, { nullable: true, description: STATED_AT })
  statedAt?: PartialDateInput | null;

  @Field(() => EvidenceGrade, { nullable: true, description: GRADE })
  grade?: EvidenceGrade | null;

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null;
}

@ObjectType({ description: 'What recording a participation came to.', simpleResolvers: true })
export class RecordParticipationPayload extends EditPayload {
  @Field(() => Participation, {
    nullable: true,
    description: 'The participation as it was recorded; null where it was not.',
  })
  participation!: Participation | null;
}

@ObjectType({ description: 'What correcting a participation came to.', simpleResolvers: true })
export class CorrectParticipationPayload extends EditPayload {
  @Field(() => Participation, {
    nullable: true,
    description: 'The corrected row, which names the old one in `revises`; null where nothing was corrected.',
  })
  participation!: Participation | null;
}

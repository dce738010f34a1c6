import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { EditInput, EditPayload } from '../../changes';
import { CausalWording, ClaimKind } from '../claim-vocabulary';
import { Claim } from '../claim.entity';
import { Attribution, Direction, EvidenceGrade, Modality } from '../vocabulary';
import { PartialDateInput } from './partial-date-input';
import { QuantityInput } from './quantity-input';

@InputType({ description: 'The stretch of time that a claim speaks of, as printed.' })
export class StatedPeriodInput {
  @Field(() => PartialDateInput, { nullable: true, description: 'Where it begins, as printed.' })
  from?: PartialDateInput | null;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: 'The last day, month or year that belongs to it, as printed.',
  })
  to?: PartialDateInput | null;
}

@InputType({ description: 'Something that a source says, to be kept as it says it.' })
export class RecordClaimInput extends EditInput {
  @Field(() => ClaimKind, { description: 'What kind of thing it says.' })
  kind!: ClaimKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of what it is about: a programme, organisation, cohort, person or source. Or else an area.',
  })
  subject?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The area it is about, where that is all: `ENGLAND`. Not together with `subject`.',
  })
  subjectGeography?: string | null;

  @Field(() => String, { description: 'The code of what it gives a value of, such as `EMERGENCY_ADMISSIONS`.' })
  metric!: string;

  @Field(() => QuantityInput, { nullable: true, description: 'The number, if it gives one.' })
  quantity?: QuantityInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'Per what stretch, in upper snake case: `YEAR`. Only beside a number.',
  })
  per?: string | null;

  @Field(() => String, { nullable: true, description: 'What it says, in words, where that is no number.' })
  valueText?: string | null;

  @Field(() => Direction, { nullable: true, description: 'Up or down, where it says so.' })
  direction?: Direction | null;

  @Field(() => String, { nullable: true, description: 'Compared with whom or what, as printed.' })
  comparator?: string | null;

  @Field(() => StatedPeriodInput, { nullable: true, description: 'The stretch of time it speaks of.' })
  period?: StatedPeriodInput | null;

  @Field(() => PartialDateInput, { nullable: true, description: 'The day it speaks of.' })
  asOf?: PartialDateInput | null;

  @Field(() => PartialDateInput, { nullable: true, description: 'The date that it gives, for a claim of kind DATE.' })
  date?: PartialDateInput | null;

  @Field(() => String, { nullable: true, description: 'The area that its value is of: `WOLVERHAMPTON`.' })
  geography?: string | null;

  @Field(() => Modality, { description: 'In what sense it is said.' })
  modality!: Modality;

  @Field(() => Attribution, { description: 'Whom the source relies on.' })
  attribution!: Attribution;

  @Field(() => String, { nullable: true, description: 'The hedge on the whole, as printed: `is understood to`.' })
  hedge?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the person or organisation that said it.' })
  statedBy?: string | null;

  @Field(() => String, { description: 'The key of the source in which you read it.' })
  source!: string;

  @Field(() => String, { nullable: true, description: 'The key of the source that it relies on itself.' })
  origin?: string | null;

  @Field(() => CausalWording, {
    nullable: true,
    description: 'How its wording ties a change to a cause. Without it: NONE.',
  })
  causalWording?: CausalWording | null;

  @Field(() => EvidenceGrade, {
    nullable: true,
    description: 'How far it can be relied on. Without it: as far as its source.',
  })
  grade?: EvidenceGrade | null;

  @Field(() => ID, { nullable: true, description: 'The id of an earlier claim that this one takes the place of.' })
  supersedes?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the number was worked out, where the source does not print it.',
  })
  derivation?: string | null;

  @Field(() => String, { nullable: true, description: 'Its words, at most twelve of them.' })
  quote?: string | null;

  @Field(() => String, { nullable: true, description: 'What a reader must know to take it rightly.' })
  note?: string | null;
}

@ObjectType({ description: 'What recording a claim came to.', simpleResolvers: true })
export class RecordClaimPayload extends EditPayload {
  @Field(() => Claim, { nullable: true, description: 'The claim as it was recorded; null where it was not.' })
  claim!: Claim | null;
}

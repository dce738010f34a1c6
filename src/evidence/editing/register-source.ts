import { Field, InputType, ObjectType } from 'type-graphql';
import { EditInput, EditPayload } from '../../changes';
import { Source } from '../source.entity';
import { EvidenceGrade, SourceAccess, SourceKind } from '../vocabulary';
import { PartialDateInput } from './partial-date-input';

@InputType({
  description:
    'A publication that claims, participations or observations are to rest on. With `expectedRevision` it may correct one that stands.',
})
export class RegisterSourceInput extends EditInput {
  @Field(() => String, {
    description: 'What it will be known by, in capitals, digits, hyphens and full stops: `EXPRESS-STAR-2019-07-03`.',
  })
  key!: string;

  @Field(() => String, { description: 'Who published it.' })
  publisher!: string;

  @Field(() => String, { description: 'Its title as printed, or yours where it has none.' })
  title!: string;

  @Field(() => SourceKind, { description: 'What kind of publication it is.' })
  kind!: SourceKind;

  @Field(() => PartialDateInput, {
    description: 'When it was published. Of an undated page the latest is the day on which you read it.',
  })
  published!: PartialDateInput;

  @Field(() => PartialDateInput, {
    nullable: true,
    description: 'The date of the facts in it, where that differs from its publication.',
  })
  evidenceDate?: PartialDateInput | null;

  @Field(() => String, { nullable: true, description: 'Where it can be found: an address, DOI or reference.' })
  url?: string | null;

  @Field(() => SourceAccess, { description: 'How much of it you read.' })
  access!: SourceAccess;

  @Field(() => String, {
    nullable: true,
    description: 'What interest its author or publisher has in the matter, as declared.',
  })
  declaredInterest?: string | null;

  @Field(() => EvidenceGrade, { description: 'How far it can be relied on.' })
  grade!: EvidenceGrade;

  @Field(() => String, { nullable: true, description: 'What a reader must know to take it rightly.' })
  note?: string | null;
}

@ObjectType({ description: 'What registering a source came to.', simpleResolvers: true })
export class RegisterSourcePayload extends EditPayload {
  @Field(() => Source, { nullable: true, description: 'The source as it was registered; null where it was not.' })
  source!: Source | null;
}

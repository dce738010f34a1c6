import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Moment } from '../../time';
import { Revision } from '../revision.entity';
import type { RevisionRow } from '../revision-queries';

export enum UserErrorCode {
  INVALID = 'INVALID',
  UNKNOWN = 'UNKNOWN',
  ALREADY_EXISTS = 'ALREADY_EXISTS',
  CONFLICT = 'CONFLICT',
  STALE = 'STALE',
  NOTHING_CHANGED = 'NOTHING_CHANGED',
}
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a change was not made.',
  valuesConfig: {
    INVALID: { description: 'A value cannot be what it is given for.' },
    UNKNOWN: { description: 'It names something that the record does not hold.' },
    ALREADY_EXISTS: { description: 'There is something else of that name.' },
    CONFLICT: { description: 'It contradicts a rule of the record, or something that stands.' },
    STALE: { description: 'It has changed since `expectedRevision`: look at it again, then decide.' },
    NOTHING_CHANGED: { description: 'The record says so already.' },
  },
});

@ObjectType({
  description: 'One reason why a change was not made, to be mended by whoever asked for it.',
  simpleResolvers: true,
})
export class UserError {
  @Field(() => UserErrorCode, { description: 'What kind of reason, for programs.' })
  code!: UserErrorCode;

  @Field(() => [String], {
    description: 'The path of the input that it is about, such as `rows`, `17`, `numerator`; empty for the whole.',
  })
  field!: string[];

  @Field(() => String, { description: 'The reason in a sentence, for people.' })
  message!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'With `STALE`: the latest revision that changed it. Null with every other code.',
  })
  currentRevision!: number | null;
}

/** What every mutation takes beside the change itself. */
@InputType()
export class EditInput {
  @Field(() => String, { nullable: true, description: 'Why, in your words: it stays in the revision.' })
  reason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision at which you read what you change. If it has changed since, nothing is done (`STALE`).',
  })
  expectedRevision?: number | null;
}

/** What every mutation answers beside what it made: a revision, or the reasons why there is none. */
@ObjectType()
export class EditPayload {
  @Field(() => Revision, { nullable: true, description: 'The revision that it made; null where it made none.' })
  revision!: RevisionRow | null;

  @Field(() => [UserError], { description: 'Why nothing was done; empty where it was.' })
  userErrors!: UserError[];
}

/** A payload as resolvers get it. */
export interface EditPayloadRow<Made> {
  revision: RevisionRow | null;
  userErrors: UserError[];
  /** What was made; null where nothing was. */
  made: Made | null;
  /** The revision that was made, and its day: what was made is shown as it was then, however often it is asked for. */
  moment: Moment | null;
}

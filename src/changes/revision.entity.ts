import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CursorScalar, DateTimeScalar, Node } from '../graphql';

export enum RevisionKind {
  EVIDENCE = 'EVIDENCE',
  IMPORT = 'IMPORT',
  EDIT = 'EDIT',
}
registerEnumType(RevisionKind, {
  name: 'RevisionKind',
  description: 'What kind of change a revision is.',
  valuesConfig: {
    EVIDENCE: { description: 'Curated evidence was loaded or loaded anew.' },
    IMPORT: { description: 'A published file was imported: one revision, however many rows.' },
    EDIT: { description: 'Somebody with a right to recorded or corrected something.' },
  },
});

@Entity('revision')
@ObjectType('Revision', {
  implements: Node,
  description: 'One committed change of the record: one transaction, one number. Numbers are given in commit order.',
  simpleResolvers: true,
})
export class Revision {
  @PrimaryColumn({ type: 'integer' })
  @Field(() => Int, { description: 'Its number: give it as `atRevision` to repeat an answer.' })
  number!: number;

  @Field(() => CursorScalar, { description: 'The place just behind this revision in the stream: give it as `after`.' })
  cursor!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  @Field(() => DateTimeScalar, { description: 'When it was recorded, by the clock of the database.' })
  recordedAt!: string;

  @Column({ type: 'text' })
  @Field(() => RevisionKind, { description: 'What kind of change it was.' })
  kind!: RevisionKind;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'Who made it.' })
  actor!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever made it.' })
  reason!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'What changed, in one line.' })
  summary!: string;
}

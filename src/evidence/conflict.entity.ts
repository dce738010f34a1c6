import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Node } from '../graphql';
import { ConflictKind } from './conflict-kind';

@ObjectType('ConflictMember', {
  description: 'One statement of a conflict and where it stands.',
  simpleResolvers: true,
})
export class ConflictMember {
  @Field(() => Node, { description: 'The statement: a claim, a participation or a published effect.' })
  node!: Node;

  @Field(() => String, { description: 'What it holds, in short; `*` where it is compatible with every position.' })
  position!: string;
}

@Entity('conflict')
@ObjectType('Conflict', {
  implements: Node,
  description:
    'Statements to be seen together: same question, different answers, or answers that only look different. Preferring one, with the reason, or none.',
  simpleResolvers: true,
})
export class Conflict extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ type: 'text' })
  @Field(() => String, { description: 'The question that the statements answer.' })
  topic!: string;

  @Column({ type: 'text' })
  @Field(() => ConflictKind, { description: 'Why they differ, or seem to.' })
  kind!: ConflictKind;

  @Column({ type: 'boolean' })
  @Field(() => Boolean, { description: 'True where they cannot all hold; false where they only look alike.' })
  isContradiction!: boolean;

  @Column({ type: 'integer', nullable: true })
  preferredId!: number | null;

  @Field(() => Node, {
    nullable: true,
    description:
      'The statement that we prefer. Null where we prefer none, or where it had not been published at the moment.',
  })
  preferred!: Node | null;

  @Column({ type: 'text', nullable: true })
  preferredWhy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why that one is preferred; null where none is.' })
  why!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, {
    description: 'What the matter is, in our words, written with hindsight: it does not change with `asKnownAt`.',
  })
  explanation!: string;

  @Field(() => [ConflictMember], { description: 'The statements that had been published at the moment, at least two.' })
  members!: ConflictMember[];
}

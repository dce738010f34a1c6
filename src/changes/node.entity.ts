import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { NodeKind } from './writing';

/** An identity: what a thing is known by for good. It never changes, and what is said of the thing stands elsewhere. */
@Entity('node')
@Unique(['kind', 'key'])
export class NodeIdentity {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'ALWAYS' })
  id!: number;

  @Column({ type: 'text' })
  kind!: NodeKind;

  /** The stable text of its kind: an ODS code, a slug, an id of the evidence. */
  @Column({ type: 'text' })
  key!: string;
}

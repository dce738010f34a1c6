import { Column, Entity, PrimaryColumn } from 'typeorm';
import { PartialDate } from '../graphql';

/** A link that an edition stated until another one stated otherwise. It stands no longer, or never did. */
@Entity('relation_statement')
export class RelationStatement {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @PrimaryColumn({ type: 'integer' })
  releaseId!: number;

  @Column({ type: 'integer' })
  subjectId!: number;

  @Column({ type: 'text' })
  predicate!: string;

  @Column({ type: 'integer' })
  objectId!: number;

  @Column(() => PartialDate)
  validFrom!: PartialDate | null;

  @Column(() => PartialDate)
  validTo!: PartialDate | null;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  /** The release that no longer states it. */
  @Column({ type: 'integer' })
  withdrawnById!: number;

  @Column({ type: 'integer', nullable: true })
  releaseRow!: number | null;

  @Column({ type: 'integer' })
  recordedIn!: number;

  @PrimaryColumn({ type: 'integer', default: 2147483647 })
  supersededIn!: number;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';

/** How one statement stands in one conflict; shown as `ConflictMember`. */
@Entity('conflict_member')
export class StoredConflictMember extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  conflictId!: number;

  @PrimaryColumn({ type: 'integer' })
  memberId!: number;

  @Column({ type: 'text' })
  position!: string;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';

/** What is known of the publication that a source is an edition of; shown as fields of the source. */
@Entity('source_card')
export class StoredSourceCard extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  sourceId!: number;

  /** The kind of file that it was read from. */
  @PrimaryColumn({ type: 'text' })
  importer!: string;

  @Column({ type: 'text' })
  schedule!: string;

  @Column({ type: 'text' })
  lag!: string;

  @Column({ type: 'text' })
  licence!: string;

  @Column({ type: 'text', nullable: true })
  attribution!: string | null;

  @Column({ type: 'text', array: true })
  caveats!: string[];
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** All links that an edition states, each with its line. */
@Entity('release_relations')
export class ReleaseRelations {
  @PrimaryColumn({ type: 'integer' })
  releaseId!: number;

  @Column({ type: 'integer', array: true })
  relationIds!: number[];

  @Column({ type: 'integer', array: true })
  releaseRows!: number[];
}

import { Entity, PrimaryColumn } from 'typeorm';

/** A metric of which a revision recorded or withdrew observations. */
@Entity('revision_metric')
export class RevisionMetric {
  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  @PrimaryColumn({ type: 'integer' })
  metricId!: number;
}

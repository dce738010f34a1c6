import { Entity, PrimaryColumn } from 'typeorm';

/** A metric and period that a release speaks of. */
@Entity('release_scope')
export class ReleaseScope {
  @PrimaryColumn({ type: 'integer' })
  releaseId!: number;

  @PrimaryColumn({ type: 'integer' })
  metricId!: number;

  @PrimaryColumn({ type: 'date' })
  periodStart!: string;

  @PrimaryColumn({ type: 'smallint' })
  periodMonths!: number;
}

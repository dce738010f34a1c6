import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * `VALUE`: a value, or the reason why there is none. `WITHDRAWN`: no longer, though it speaks of the period and the organisation.
 * `SILENT`: nothing, since some of its rows were refused.
 */
export type Said = 'VALUE' | 'WITHDRAWN' | 'SILENT';

/** What an edition said of an observation where it is not what stands. */
@Entity('observation_statement')
export class ObservationStatement {
  @PrimaryColumn({ type: 'integer' })
  metricId!: number;

  @PrimaryColumn({ type: 'date' })
  periodStart!: string;

  @PrimaryColumn({ type: 'integer' })
  organisationId!: number;

  @PrimaryColumn({ type: 'smallint' })
  periodMonths!: number;

  @PrimaryColumn({ type: 'integer' })
  releaseId!: number;

  @Column({ type: 'text' })
  said!: Said;

  @Column({ type: 'double precision', nullable: true })
  numerator!: number | null;

  @Column({ type: 'double precision', nullable: true })
  denominator!: number | null;

  @Column({ type: 'double precision', nullable: true })
  value!: number | null;

  @Column({ type: 'text', nullable: true })
  absence!: string | null;

  @Column({ type: 'integer', nullable: true })
  releaseRow!: number | null;

  @Column({ type: 'integer' })
  recordedIn!: number;

  @PrimaryColumn({ type: 'integer', default: 2147483647 })
  supersededIn!: number;
}

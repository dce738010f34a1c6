import { Column, PrimaryColumn } from 'typeorm';

/** The columns that every versioned table ends in (see `migrations/versioned-table.ts`). */
export abstract class VersionedRow {
  /** The file that the row was loaded from, if it came from one. */
  @Column({ type: 'integer', nullable: true })
  releaseId!: number | null;

  /** Its line in that file, the first line being 1. */
  @Column({ type: 'integer', nullable: true })
  releaseRow!: number | null;

  /** The revision from which it stands. */
  @Column({ type: 'integer' })
  recordedIn!: number;

  /** The first revision at which it no longer stands; the largest integer while it does. */
  @PrimaryColumn({ type: 'integer', default: 2147483647 })
  supersededIn!: number;
}

import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { Role } from '../role';

/** What is kept of a token: everything but itself. */
@Entity('access_token')
@Unique(['tokenSha256'])
export class AccessToken {
  @PrimaryGeneratedColumn('identity', { type: 'integer', generatedIdentity: 'ALWAYS' })
  id!: number;

  /** Who it was given to, or what for: it stands as the actor in revisions. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: Role;

  @Column({ type: 'text', name: 'token_sha256' })
  tokenSha256!: string;

  @Column({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  createdAt!: string;

  @Column({ type: 'timestamptz' })
  expiresAt!: string;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt!: string | null;
}

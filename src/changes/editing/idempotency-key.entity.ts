import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A request that was carried out, so that the same one sent again gets the same answer and nothing is done twice. */
@Entity('idempotency_key')
export class IdempotencyKey {
  /** Keys of one caller are nothing to another. */
  @PrimaryColumn({ type: 'text' })
  credential!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  /** Of the mutation's name and its input. */
  @Column({ type: 'text', name: 'body_sha256' })
  bodySha256!: string;

  @Column({ type: 'integer' })
  revision!: number;

  /** What was made, as JSON: enough to answer again as it was answered then. */
  @Column({ type: 'text' })
  made!: string;

  @Column({ type: 'timestamptz' })
  expiresAt!: string;
}

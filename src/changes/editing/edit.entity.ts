import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a revision that somebody made by hand rests on. */
@Entity('edit')
export class Edit {
  @PrimaryColumn({ type: 'integer' })
  revision!: number;

  /** The name of the mutation. */
  @Column({ type: 'text' })
  mutation!: string;

  /** What proved who made it: `token 12`, or the issuer and subject of a provider's token. */
  @Column({ type: 'text' })
  credential!: string;

  /** The source of rows that name none of their own: observations. */
  @Column({ type: 'integer', nullable: true })
  sourceId!: number | null;
}

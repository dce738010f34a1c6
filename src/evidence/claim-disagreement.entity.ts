import { Entity, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';

/** That two claims disagree. It holds both ways round, whichever way it is recorded. */
@Entity('claim_disagreement')
export class ClaimDisagreement extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  claimId!: number;

  @PrimaryColumn({ type: 'integer' })
  otherClaimId!: number;
}

import type { StageCounts } from '../../../changes';
import type { Transaction } from '../../../database';
import { applyAmongEditions } from './among-editions';
import { laterReleases, rankEditions } from './edition-rank';
import { applyLatestEdition } from './latest-edition';
import { recordScope, type Reach } from './release-scope';

/** The file whose staged observations become current. */
export interface AppliedRelease extends Reach {
  releaseId: number;
  /** No row of it was refused: what it leaves out it does not say. */
  isComplete: boolean;
}

/** What a file of millions does in a way of its own. */
export interface InBulk {
  /** Keeps what the file speaks of, without looking through what is staged. */
  recordScope(): Promise<void>;
  /** Called where a later edition is held, before the file takes its place among them. */
  expectWhole(): void;
  /** Makes the stage current where no later edition is held. */
  applyLatest(): Promise<StageCounts>;
}

/**
 * Makes staged observations part of the record, value by value, so that it is the same in whichever order editions are imported.
 * What the latest edition says stands; what earlier ones said differently is kept for those who ask what was known.
 */
export async function applyObservations(
  transaction: Transaction,
  release: AppliedRelease,
  revision: number,
  inBulk?: InBulk,
): Promise<StageCounts> {
  await (inBulk ? inBulk.recordScope() : recordScope(transaction, release.releaseId, release));
  await rankEditions(transaction);
  const later = await laterReleases(transaction, release.releaseId);
  if (later.length > 0) {
    inBulk?.expectWhole();
    return applyAmongEditions(transaction, release, later, revision);
  }
  return inBulk ? inBulk.applyLatest() : applyLatestEdition(transaction, release, revision);
}

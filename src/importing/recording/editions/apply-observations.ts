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

/**
 * Makes staged observations part of the record, value by value, so that it is the same in whichever order editions are imported.
 * What the latest edition says stands; what earlier ones said differently is kept for those who ask what was known.
 */
export async function applyObservations(
  transaction: Transaction,
  release: AppliedRelease,
  revision: number,
): Promise<StageCounts> {
  await recordScope(transaction, release.releaseId, release);
  await rankEditions(transaction);
  const later = await laterReleases(transaction, release.releaseId);
  return later.length === 0
    ? applyLatestEdition(transaction, release, revision)
    : applyAmongEditions(transaction, release, later, revision);
}

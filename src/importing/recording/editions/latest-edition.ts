import { applyStage, type StageCounts } from '../../../changes';
import type { Transaction } from '../../../database';
import { tables } from '../tables';
import type { AppliedRelease } from './apply-observations';
import { KEY_COLUMNS, keyOf, sameKey, VALUE_COLUMNS, valueOf } from './key-of-observation';
import { leavesOut } from './release-scope';

/**
 * Nothing that is held is later: the file supersedes what it says differently and withdraws what it leaves out.
 *
 * @param leavesNothingOut  it is known to speak of all that stands of its scope, and need not be staged whole
 */
export async function applyLatestEdition(
  transaction: Transaction,
  release: AppliedRelease,
  revision: number,
  { leavesNothingOut = false } = {},
): Promise<StageCounts> {
  const leftOut = leavesOut(release.releaseId, release);
  const mayLeaveOut = !leavesNothingOut && (await isSpokenOfBefore(transaction, release.releaseId));
  if (mayLeaveOut && !release.isComplete) await keepSilence(transaction, release, leftOut, revision);
  const withdraw = mayLeaveOut && release.isComplete ? leftOut : undefined;
  const counts = await applyStage(transaction, tables.observation, revision, { withdraw });
  if (counts.changed + counts.withdrawn > 0) await keepWhatStood(transaction, release.releaseId, revision);
  return counts;
}

/** A first edition leaves nothing out, which spares looking for it among millions. */
async function isSpokenOfBefore(transaction: Transaction, releaseId: number): Promise<boolean> {
  const { rows } = await transaction.query<{ is_spoken_of: boolean }>(
    `select exists (select from release_scope own join release_scope theirs using (metric_id, period_start, period_months)
       where own.release_id = $1 and theirs.release_id <> $1) as is_spoken_of`,
    [releaseId],
  );
  return rows[0]!.is_spoken_of;
}

/** Rows of it were refused, so that of what it leaves out nobody knows whether it said anything. */
async function keepSilence(
  transaction: Transaction,
  { releaseId }: AppliedRelease,
  leftOut: string,
  revision: number,
): Promise<void> {
  await transaction.query(
    `insert into observation_statement (${KEY_COLUMNS}, release_id, said, recorded_in)
     select ${keyOf('t')}, $1, 'SILENT', $2 from observation_current t where ${leftOut}`,
    [releaseId, revision],
  );
}

/** What this revision has superseded was said by its edition, until this one. */
export async function keepWhatStood(transaction: Transaction, releaseId: number, revision: number): Promise<void> {
  await transaction.query(
    `insert into observation_statement (${KEY_COLUMNS}, said, ${VALUE_COLUMNS}, release_id, release_row, recorded_in)
     select ${keyOf('t')}, 'VALUE', ${valueOf('t')}, t.release_id, t.release_row, $1
     from observation_history t where t.superseded_in = $1 and t.release_id is not null`,
    [revision],
  );
  // The planner has not counted what this transaction has just superseded, and would look through the whole stage for each of them.
  await transaction.query('set local enable_nestloop = off');
  await transaction.query(
    `insert into observation_statement (${KEY_COLUMNS}, release_id, said, recorded_in)
     select ${keyOf('t')}, $2, 'WITHDRAWN', $1 from observation_history t
     where t.superseded_in = $1 and not exists (select from stage_observation s where ${sameKey('s', 't')})`,
    [revision, releaseId],
  );
  await transaction.query('set local enable_nestloop to default');
}

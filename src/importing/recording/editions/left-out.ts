import type { Transaction } from '../../../database';
import { sameKey } from './key-of-observation';
import { leavesOut, speaksOf, type Reach } from './release-scope';

/** Does a file that is staged whole leave out anything that stands and that it speaks of? */
export async function leavesAnyOut(
  transaction: Transaction,
  { releaseId, ...reach }: Reach & { releaseId: number },
): Promise<boolean> {
  const { rows } = await transaction.query<{ is_left_out: boolean }>(
    `select exists (select from observation_current t where ${leavesOut(releaseId, reach)}) as is_left_out`,
  );
  return rows[0]!.is_left_out;
}

/**
 * Does a file of which some rows were not staged, since they say what stands, leave anything out beside them? Told by numbers, which
 * takes one look at what stands: a few more than it leaves out by some other publication's rows count too.
 *
 * @param unstaged  how many rows were not staged
 */
export async function leavesOutMore(transaction: Transaction, releaseId: number, unstaged: number): Promise<boolean> {
  const { rows: staged } = await transaction.query<{ count: number }>(
    `select count(*)::integer as count from stage_observation s join observation_current t on ${sameKey('t', 's')}`,
  );
  const said = staged[0]!.count + unstaged;
  // All of its metrics are counted in a fraction of the time that counting within its scope takes, and often that is the same.
  const ofMetrics = `t.metric_id in (select c.metric_id from release_scope c where c.release_id = ${releaseId})`;
  if ((await countStanding(transaction, ofMetrics)) <= said) return false;
  return (await countStanding(transaction, speaksOf(releaseId, 't'))) > said;
}

async function countStanding(transaction: Transaction, where: string): Promise<number> {
  const { rows } = await transaction.query<{ count: number }>(
    `select count(*)::integer as count from observation_current t where ${where}`,
  );
  return rows[0]!.count;
}

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
  const { rows } = await transaction.query<{ standing: number; staged: number }>(
    `select
       (select count(*) from observation_current t where ${speaksOf(releaseId, 't')})::integer as standing,
       (select count(*) from stage_observation s join observation_current t on ${sameKey('t', 's')})::integer as staged`,
  );
  const { standing, staged } = rows[0]!;
  return standing > staged + unstaged;
}

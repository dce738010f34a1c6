import { stageRows } from '../../../changes';
import type { Transaction } from '../../../database';
import { waitForOtherFiles } from '../../one-at-a-time';
import { tables } from '../tables';

/** Where staged rows go. */
export const STAGE = 'stage_observation';

/** More than this is not copied into a new table: the new rows go to it instead. */
const MOST_STANDING = 1_000_000;

export interface BegunStage {
  /** Whether the stage can take the place of the table of what stands. */
  readonly mayReplace: boolean;
  /** How many observations stand; those beyond {@link MOST_STANDING} are not counted. */
  readonly standing: number;
}

/**
 * Makes the table that a file is read into. Where little stands so far it is one that can become the table of what stands, as it is
 * and without writing any row twice; otherwise it is temporary.
 *
 * The revision is not known yet: its column comes when it is.
 */
export async function beginStage(transaction: Transaction): Promise<BegunStage> {
  // From here on what stands counts, and the table has a name that others would use.
  await waitForOtherFiles(transaction);
  const { rows } = await transaction.query<{ standing: number }>(
    `select count(*)::integer as standing from (select from observation_current limit ${MOST_STANDING + 1}) standing`,
  );
  const { standing } = rows[0]!;
  if (standing > MOST_STANDING) {
    await stageRows(transaction, tables.observation, []);
    return { mayReplace: false, standing };
  }
  await transaction.query(
    `create table ${STAGE} (like observation including constraints including defaults,
       constraint observation_stands check (superseded_in >= 2147483647))`,
  );
  await transaction.query(`alter table ${STAGE} drop column recorded_in`);
  return { mayReplace: true, standing };
}

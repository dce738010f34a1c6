import type { Transaction } from '../../../database';
import type { RejectedRow } from '../../reading';
import { keyOf, sameValue } from '../editions/key-of-observation';
import { secondOfTwo } from './refusals';

const FETCHED_ROWS = 5_000;

/**
 * Goes through the rows whose key the file had had before. One that says the same is passed over, one that says something else
 * is refused with both lines. The first row can have been left out as unchanged: then it says what stands.
 *
 * @returns how many say the same
 */
export async function judgeRepeatedRows(transaction: Transaction, refuse: (row: RejectedRow) => void): Promise<number> {
  await transaction.query(
    `declare repeated no scroll cursor for
     select a.release_row as line, s.release_row as earlier, case when s.release_row is null then ${sameValue('a', 't')} else ${sameValue('a', 's')} end as "isSame"
     from stage_observation_again a
     left join stage_observation s on (${keyOf('s')}) = (${keyOf('a')})
     left join observation_current t on s.release_row is null and (${keyOf('t')}) = (${keyOf('a')}) order by 1`,
  );
  let same = 0;
  for (;;) {
    const { rows } = await transaction.query<{ line: number; earlier: number | null; isSame: boolean }>(
      `fetch ${FETCHED_ROWS} from repeated`,
    );
    for (const { line, earlier, isSame } of rows) {
      if (isSame) same += 1;
      else refuse(secondOfTwo(line, earlier));
    }
    if (rows.length < FETCHED_ROWS) break;
  }
  await transaction.query('close repeated');
  return same;
}

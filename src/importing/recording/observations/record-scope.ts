import type { Transaction } from '../../../database';
import type { ObservationWords } from '../../sources';
import type { RowsOfBlock } from './rows-of-block';

/** Keeps which metrics, periods and organisations a file speaks of, from what was noted while it was read. */
export async function recordScopeOf(
  transaction: Transaction,
  releaseId: number,
  { seen, ids }: Pick<RowsOfBlock, 'seen' | 'ids'>,
  { periods }: ObservationWords,
): Promise<void> {
  const scope = [...seen.scope()];
  await transaction.query(
    `insert into release_scope (release_id, metric_id, period_start, period_months)
     select distinct $1::integer, * from unnest($2::integer[], $3::date[], $4::smallint[])`,
    [
      releaseId,
      scope.map(({ metric }) => ids.metrics[metric]),
      scope.map(({ period }) => periods[period]!.start),
      scope.map(({ period }) => periods[period]!.months),
    ],
  );
  await transaction.query(
    `insert into release_organisation (release_id, organisation_id) select distinct $1::integer, id from unnest($2::integer[]) id where id <> 0`,
    [releaseId, ids.organisations],
  );
}

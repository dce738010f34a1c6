import type { Transaction } from '../../../database';
import type { ImportKind } from '../../sources';

/** A release whose edition is later than the one that is imported. */
export interface LaterRelease {
  releaseId: number;
  rank: number;
  /** None of its rows was refused: what it leaves out it does not say. */
  isComplete: boolean;
  /** It is of the same publication: what it leaves out means something. */
  isSamePublication: boolean;
}

/** Of this kind a file says nothing by what it leaves out. */
const STATES_ROWS_ONLY: ImportKind = 'observations';

/**
 * Ranks all releases in `edition_rank`. Of two editions the later is told by the last and then the first day on which each can have
 * been published, then by its key: never by the order of import. Of two files of one edition the one imported last counts.
 *
 * Identities are given in the order of import, so nothing goes by them.
 */
export async function rankEditions(transaction: Transaction): Promise<void> {
  await transaction.query(
    `create temporary table edition_rank on commit drop as
     select r.node_id as release_id, r.importer, r.source_id, r.rejected = 0 as is_complete,
       (row_number() over (order by coalesce(s.published_latest, s.published_earliest, 'infinity'),
         coalesce(s.published_earliest, s.published_latest, 'infinity'), n.key collate "C", r.recorded_in))::integer as rank
     from release r join node n on n.id = r.source_id left join source_current s on s.node_id = r.source_id`,
  );
}

export async function rankOf(transaction: Transaction, releaseId: number): Promise<number> {
  const { rows } = await transaction.query<{ rank: number }>('select rank from edition_rank where release_id = $1', [
    releaseId,
  ]);
  return rows[0]!.rank;
}

/** Those that speak of a metric and period which this release speaks of, earliest first. */
export async function laterReleases(transaction: Transaction, releaseId: number): Promise<LaterRelease[]> {
  const { rows } = await transaction.query<LaterRelease>(
    `select e.release_id as "releaseId", e.rank, e.is_complete as "isComplete",
       e.importer = mine.importer and e.importer <> '${STATES_ROWS_ONLY}' as "isSamePublication"
     from edition_rank e join edition_rank mine on mine.release_id = $1
     where e.rank > mine.rank
       and exists (select from release_scope theirs join release_scope own using (metric_id, period_start, period_months)
         where theirs.release_id = e.release_id and own.release_id = $1)
     order by e.rank`,
    [releaseId],
  );
  return rows;
}

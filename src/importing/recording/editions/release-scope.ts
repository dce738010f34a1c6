import type { Transaction } from '../../../database';
import { keyOf } from './key-of-observation';

/** How much a file speaks of, beside the metrics and periods of its rows. */
export interface Reach {
  /**
   * `LISTED`: the organisations of its rows, so that one which it leaves out altogether keeps what stands. `ALL`: every
   * organisation, so that one which it leaves out has nothing.
   */
  organisations: 'LISTED' | 'ALL';
  /** Its edition is published in several files, none of which withdraws what another one says. */
  isPart: boolean;
}

/** Keeps what the staged file speaks of: what it leaves out of that it withdraws. */
export async function recordScope(transaction: Transaction, releaseId: number, reach: Reach): Promise<void> {
  await transaction.query(
    `insert into release_scope (release_id, metric_id, period_start, period_months)
     select $1, metric_id, period_start, period_months from stage_observation group by 2, 3, 4`,
    [releaseId],
  );
  if (reach.organisations === 'ALL') return;
  await transaction.query(
    `insert into release_organisation (release_id, organisation_id)
     select $1, organisation_id from stage_observation group by organisation_id`,
    [releaseId],
  );
}

/** SQL: the release speaks of the observation that a row with this alias is about. */
export function speaksOf(releaseId: number, alias: string): string {
  return `((${alias}.metric_id, ${alias}.period_start, ${alias}.period_months) in (
      select c.metric_id, c.period_start, c.period_months from release_scope c where c.release_id = ${releaseId})
    and (not exists (select from release_organisation a where a.release_id = ${releaseId})
      or ${alias}.organisation_id in (select a.organisation_id from release_organisation a where a.release_id = ${releaseId})))`;
}

/**
 * SQL over a row `t` that an edition brought: this file leaves it out and speaks of it. Never of what another publication, or
 * nobody's file, brought.
 */
export function leavesOut(releaseId: number, { isPart }: Reach): string {
  const sameSource = `(select own.source_id from edition_rank own where own.release_id = ${releaseId})`;
  return `${speaksOf(releaseId, 't')} and t.release_id in (
      select e.release_id from edition_rank e
      where e.release_id <> ${releaseId} and e.importer = (select own.importer from edition_rank own where own.release_id = ${releaseId})
        ${isPart ? `and e.source_id <> ${sameSource}` : ''})
    and not exists (select from stage_observation held where (${keyOf('held')}) = (${keyOf('t')}))`;
}

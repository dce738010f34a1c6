import type { Database } from '../database';
import { londonDay, standsAt, type Moment } from '../time';

/** What a revision held, and what of it had been said by an instant. */
export type Known = Pick<Moment, 'asKnownAt' | 'atRevision'>;

const COLUMNS = `metric_id period_start organisation_id period_months numerator denominator value absence
  release_id release_row recorded_in superseded_in`.split(/\s+/);

/**
 * What statements read observations from, as SQL for a `from` with the columns of `observation`: with `standsAt` beside it. Without
 * a filter on stated time that is the table itself. With one it is, of each observation, what the latest edition said that was
 * certainly out, which a later one may have changed or withdrawn since.
 *
 * What no file brought was said when it was recorded; and what was retracted by hand was no longer said from then on.
 */
export async function observationsAt(database: Database, { asKnownAt, atRevision }: Known): Promise<string> {
  if (asKnownAt === null) return 'observation';
  const [known] = await database.rows<{ releases: number[]; revision: number }>(
    `select array(
       select r.node_id from release r join node n on n.id = r.source_id
       join source s on s.node_id = r.source_id and ${standsAt('s', '$1')}
       where r.recorded_in <= $1 and s.published_latest <= $2::date
       order by s.published_latest, s.published_earliest nulls first, n.key collate "C", r.recorded_in
     ) as releases,
     (select coalesce(max(v.number), 0) from revision v
      where v.number <= $1 and (v.recorded_at at time zone 'Europe/London')::date <= $2::date) as revision`,
    [atRevision, londonDay(asKnownAt)],
  );
  return observationsKnown(atRevision, known!.releases, known!.revision);
}

/** @param releases  those that were out, in the order of their editions */
function observationsKnown(atRevision: number, releases: readonly number[], recordedBy: number): string {
  const revision = String(atRevision);
  const inOrder = `'{${releases.join(',')}}'::integer[]`;
  const isOut = (alias: string): string =>
    `(${alias}.release_id = any(${inOrder}) or (${alias}.release_id is null and ${alias}.recorded_in <= ${recordedBy}))`;
  return `(
    select ${columnsOf('o')} from observation o where ${isOut('o')}
    union all
    select ${columnsOf('latest')} from (
      select distinct on (t.metric_id, t.period_start, t.organisation_id, t.period_months) t.* from observation_statement t
      where t.said <> 'SILENT' and t.release_id = any(${inOrder}) and ${standsAt('t', revision)}
      order by t.metric_id, t.period_start, t.organisation_id, t.period_months, array_position(${inOrder}, t.release_id) desc
    ) latest
    where latest.said = 'VALUE' and not exists (
      select from observation o where (o.metric_id, o.period_start, o.organisation_id, o.period_months)
          = (latest.metric_id, latest.period_start, latest.organisation_id, latest.period_months)
        and ${isOut('o')} and ${standsAt('o', revision)}
    ) and not exists (
      select from observation_history h join revision v on v.number = h.superseded_in and v.kind = 'EDIT'
      where (h.metric_id, h.period_start, h.organisation_id, h.period_months, h.release_id)
          = (latest.metric_id, latest.period_start, latest.organisation_id, latest.period_months, latest.release_id)
        and h.superseded_in <= ${recordedBy}
    )
  )`;
}

function columnsOf(alias: string): string {
  return COLUMNS.map((column) => `${alias}.${column}`).join(', ');
}

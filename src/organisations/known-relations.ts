import { standsAt } from '../time';

const COLUMNS = `node_id subject_id predicate object_id
  valid_from_text valid_from_precision valid_from_earliest valid_from_latest
  valid_to_text valid_to_precision valid_to_earliest valid_to_latest
  source_id grade note release_id release_row recorded_in superseded_in`.split(/\s+/);

/**
 * SQL for a `from` with the columns of `relation`, and `standsAt` beside it: the links of the record and, where there is a filter on
 * stated time, those that editions stated until one that was not certainly out by then stated otherwise.
 *
 * @param revision  the parameter that holds the revision
 * @param day       the last day whose publications count; null in it for no filter
 */
export function relationsKnown(revision: string, day: string): string {
  const columns = (alias: string): string => COLUMNS.map((column) => `${alias}.${column}`).join(', ');
  return `(
    select ${columns('o')} from relation o
    union all
    select ${columns('t')} from relation_statement t
    join release r on r.node_id = t.withdrawn_by_id
    join source s on s.node_id = r.source_id and ${standsAt('s', revision)}
    where ${day}::date is not null and coalesce(s.published_latest > ${day}::date, true)
  )`;
}

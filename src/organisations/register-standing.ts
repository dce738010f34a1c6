import { standsAt } from '../time';
import { isKnown, MOMENT } from './moment-values';
import { KNOWN_REGISTER_STATES } from './register-editions';

/**
 * SQL to join to the organisation `o`: `standing.status`, `opened_on` and `closed_on` as they could be known at the moment.
 *
 * The register changes its past: the dates come from the newest known edition, even one later than the day, while the status
 * comes from the newest that is dated certainly on or before the day. An opening that lies in the past of whoever asks is
 * taken as known, since every edition prints it, although the record may hold it from a later one only.
 */
export const REGISTER_STANDING = `cross join lateral (
  select dates.opened_on, dates.closed_on,
    case when dates.closed_on <= ${MOMENT.day} then 'CLOSED'
      when dates.opened_on > ${MOMENT.day} then 'PROPOSED'
      else coalesce(on_day.status, 'UNKNOWN') end as status
  from (select) as one
  left join lateral (
    select e.organisation_id, e.opened_on, e.closed_on from ${KNOWN_REGISTER_STATES} e
    where e.organisation_id = o.node_id order by e.edition_latest desc, e.source_id desc limit 1
  ) newest on true
  left join lateral (
    select e.status from ${KNOWN_REGISTER_STATES} e
    where e.organisation_id = o.node_id and e.edition_latest <= ${MOMENT.day}
    order by e.edition_latest desc, e.source_id desc limit 1
  ) on_day on true
  left join lateral (
    select true as is_known from source own
    where own.node_id = o.source_id and ${standsAt('own', MOMENT.revision)} and ${isKnown('own.published_latest')}
  ) own on true
  cross join lateral (select
    coalesce(newest.opened_on, case when own.is_known or o.opened_on <= ${MOMENT.knownDay} then o.opened_on end) as opened_on,
    case when newest.organisation_id is not null then newest.closed_on when own.is_known then o.closed_on end as closed_on
  ) dates
) standing`;

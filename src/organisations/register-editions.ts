import { standsAt } from '../time';
import { isKnown, MOMENT } from './moment-values';

/** Farther than a quarter from a day, an edition of the register says nothing of that day. */
export const NEAR_DAYS = 92;

/**
 * SQL: what every edition of the register known at the moment says, with the bounds of the date of its facts. Parameters as
 * in {@link MOMENT}.
 */
export const KNOWN_REGISTER_STATES = `(
  select rs.*, coalesce(s.evidence_date_earliest, rs.stated_earliest) as edition_earliest,
    coalesce(s.evidence_date_latest, rs.stated_latest) as edition_latest
  from register_state rs join source s on s.node_id = rs.source_id and ${standsAt('s', MOMENT.revision)}
  where ${standsAt('rs', MOMENT.revision)} and ${isKnown('rs.stated_latest')}
)`;

/** SQL: days between the moment's day and a date known by bounds; 0 within them. */
export function daysAway(earliest: string, latest: string): string {
  return `greatest(${earliest} - ${MOMENT.day}, ${MOMENT.day} - ${latest}, 0)`;
}

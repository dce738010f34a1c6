import { standsAt } from '../time';
import { relationsKnown } from './known-relations';
import { isKnown, MOMENT } from './moment-values';
import { daysAway, KNOWN_REGISTER_STATES, NEAR_DAYS } from './register-editions';

/** SQL: the dated links from practice to commissioner that are known at the moment. */
export const KNOWN_COMMISSIONING = `(
  select r.* from ${relationsKnown(MOMENT.revision, MOMENT.knownDay)} r join source s on s.node_id = r.source_id and ${standsAt('s', MOMENT.revision)}
  where r.predicate = 'COMMISSIONED_BY' and ${standsAt('r', MOMENT.revision)} and ${isKnown('s.published_latest')}
)`;

/** SQL: the link with this alias certainly holds on a day; see `holdsCertainlyOn`. */
export function linkHoldsOn(alias: string, day: string): string {
  const goesOn = `num_nonnulls(${alias}.valid_to_text, ${alias}.valid_to_earliest, ${alias}.valid_to_latest) = 0`;
  return `${alias}.valid_from_latest <= ${day} and (${goesOn} or ${alias}.valid_to_earliest > ${day})`;
}

/**
 * SQL: dated links leave it to the register who commissioned the practice in this column on a day. No link of the practice is
 * known, or one was still going on when its source was made, before the day, and none is known to hold on it.
 */
export function leftToRegister(practice: string, day: string): string {
  const own = `select from ${KNOWN_COMMISSIONING} l where l.subject_id = ${practice}`;
  const wentOutOfSight = `l.valid_to_latest is null and l.valid_to_earliest <= ${day}`;
  return `(not exists (${own})
    or exists (${own} and ${wentOutOfSight}) and not exists (${own} and ${linkHoldsOn('l', day)}))`;
}

/**
 * SQL: who commissions whom on the moment's day, as `practice_id` and `commissioner_id`, each practice once.
 *
 * By dated link; where links leave it to the register ({@link leftToRegister}), by the commissioner's code in the nearest known
 * edition of it, unless that says that the practice is closed.
 *
 * @param only  SQL after a column that holds a practice, such as `= any($4)`, to ask for these alone
 */
export function commissioningOnDay(only = 'is not null'): string {
  return `(
    select * from (
      select distinct on (l.subject_id) l.subject_id as practice_id, l.object_id as commissioner_id
      from ${KNOWN_COMMISSIONING} l where l.subject_id ${only} and ${linkHoldsOn('l', MOMENT.day)}
      order by l.subject_id, l.valid_from_latest desc, l.node_id
    ) linked
    union all
    select nearest.practice_id, c.node_id from (
      select distinct on (e.organisation_id) e.organisation_id as practice_id, e.commissioner_code, e.status
      from ${KNOWN_REGISTER_STATES} e
      where e.organisation_id ${only} and ${daysAway('e.edition_earliest', 'e.edition_latest')} <= ${NEAR_DAYS}
        and ${leftToRegister('e.organisation_id', MOMENT.day)}
      order by e.organisation_id, ${daysAway('e.edition_earliest', 'e.edition_latest')}, e.edition_latest, e.source_id
    ) nearest
    join organisation c on c.ods_code = nearest.commissioner_code and c.kind = 'COMMISSIONER' and ${standsAt('c', MOMENT.revision)}
    where nearest.status <> 'CLOSED'
  )`;
}

import type { Database } from '../database';
import { groupedBy } from '../graphql';
import { standsAt, type Day, type Moment } from '../time';
import { KNOWN_COMMISSIONING } from './commissioning';
import { isKnown, MOMENT, momentValues } from './moment-values';
import {
  organisationColumns,
  organisationRow,
  type OrganisationRow,
  type StoredOrganisation,
} from './organisation-row';

export interface SuccessionHintRow {
  organisation: OrganisationRow;
  on: Day;
  basis: string;
}

/** A list is looked for so many days before a practice closed, and as many after. */
const LIST_DAYS = 100;
/** By how much a jump may miss the list of the closed practice, as a share of that. */
const ABOUT = 0.4;

/** Where the practices of a commissioner were linked on the day after their links to it ended. */
export async function readCommissionerHints(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<SuccessionHintRow[][]> {
  const rows = await database.rows<
    StoredOrganisation & { before_id: number; on_day: Day; moved: number; all_ended: number }
  >(
    `with ended as (
       select l.object_id as before_id, l.subject_id as practice_id, l.valid_to_latest as on_day from ${KNOWN_COMMISSIONING} l
       where l.object_id = any($4) and l.valid_to_earliest = l.valid_to_latest and ($3::date is not null)
     ), moved as (
       select e.before_id, e.on_day, l.object_id as after_id, count(distinct e.practice_id)::integer as moved
       from ended e join ${KNOWN_COMMISSIONING} l on l.subject_id = e.practice_id and l.valid_from_latest = e.on_day
         and l.object_id <> e.before_id
       group by 1, 2, 3
     )
     select m.before_id, m.on_day, m.moved,
       (select count(distinct e.practice_id)::integer from ended e where (e.before_id, e.on_day) = (m.before_id, m.on_day)) as all_ended,
       ${organisationColumns('o')}
     from moved m join organisation o on o.node_id = m.after_id and ${standsAt('o', MOMENT.revision)}
     where m.moved * 2 > (select count(distinct e.practice_id) from ended e where e.before_id = m.before_id)
     order by m.before_id, m.on_day, o.ods_code collate "C"`,
    [...momentValues(moment), ids],
  );
  return groupedBy(ids, rows, (row) => row.before_id).map((hints) =>
    hints.map((row) => ({
      organisation: organisationRow(row, moment),
      on: row.on_day,
      basis: `${row.moved} of ${row.all_ended} practices whose links ended the day before were linked to it from ${row.on_day}`,
    })),
  );
}

/** Where a practice closed on a day that the register prints: whose list of the same area grew over it by about its own. */
export async function readPracticeHints(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<SuccessionHintRow[][]> {
  const rows = await database.rows<
    StoredOrganisation & { before_id: number; on_day: Day; own: number; list_before: number; list_after: number }
  >(
    `with closed as (
       select o.node_id as before_id, o.closed_on + 1 as on_day, o.closed_on, o.commissioner_code, own.patients as own
       from organisation o
       cross join lateral (${listNear('o.node_id', 'o.closed_on', 'BEFORE')}) own
       where ${standsAt('o', MOMENT.revision)} and o.node_id = any($4) and o.kind = 'PRACTICE' and o.closed_on is not null
         and ($3::date is not null)
     )
     select c.before_id, c.on_day, c.own, was.patients as list_before, came.patients as list_after, ${organisationColumns('o')}
     from closed c
     join organisation o on o.commissioner_code = c.commissioner_code and o.kind = 'PRACTICE' and o.node_id <> c.before_id
       and ${standsAt('o', MOMENT.revision)}
     cross join lateral (${listNear('o.node_id', 'c.closed_on', 'BEFORE')}) was
     cross join lateral (${listNear('o.node_id', 'c.closed_on', 'AFTER')}) came
     where abs(came.patients - was.patients - c.own) <= ${ABOUT} * c.own
     order by c.before_id, abs(came.patients - was.patients - c.own), o.ods_code collate "C"`,
    [...momentValues(moment), ids],
  );
  return groupedBy(ids, rows, (row) => row.before_id).map((hints) =>
    hints.map((row) => ({
      organisation: organisationRow(row, moment),
      on: row.on_day,
      basis: `its list went from ${row.list_before} to ${row.list_after} when this practice closed with ${row.own} patients`,
    })),
  );
}

function listNear(practice: string, day: string, side: 'BEFORE' | 'AFTER'): string {
  const within =
    side === 'BEFORE'
      ? `l.as_of_latest between ${day} - ${LIST_DAYS} and ${day}`
      : `l.as_of_latest between ${day} + 1 and ${day} + ${LIST_DAYS}`;
  return `select l.patients from list_size l join source s on s.node_id = l.source_id and ${standsAt('s', MOMENT.revision)}
    where l.organisation_id = ${practice} and l.patients > 0 and l.as_of_precision = 'DAY' and ${within}
      and ${standsAt('l', MOMENT.revision)} and ${isKnown('s.published_latest')}
    order by abs(l.as_of_latest - ${day}), l.is_approximate, s.published_latest desc limit 1`;
}

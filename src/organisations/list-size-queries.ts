import type { Database } from '../database';
import { partialDate, partialDateColumns, type PartialDate } from '../graphql';
import { knowledgeAt, standsAt, type Knowledge, type Moment } from '../time';
import { isKnown, MOMENT, momentValues } from './moment-values';

export interface ListSizeRow {
  organisationId: number;
  asOf: PartialDate;
  patients: number | null;
  patientsMin: number | null;
  patientsMax: number | null;
  approximate: boolean;
  qualifier: string | null;
  derivation: string | null;
  note: string | null;
  sourceId: number;
  grade: string;
  releaseId: number | null;
  releaseRow: number | null;
  recordedIn: number;
  knowledge: Knowledge;
  moment: Moment;
}

interface StoredListSize {
  organisation_id: number;
  patients: number | null;
  patients_min: number | null;
  patients_max: number | null;
  is_approximate: boolean;
  qualifier: string | null;
  derivation: string | null;
  note: string | null;
  source_id: number;
  grade: string;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  published_earliest: string | null;
  published_latest: string | null;
}

const COLUMNS = `l.organisation_id, l.patients, l.patients_min, l.patients_max, l.is_approximate, l.qualifier, l.derivation, l.note,
  l.source_id, l.grade, l.release_id, l.release_row, l.recorded_in, s.published_earliest, s.published_latest,
  ${partialDateColumns('l', 'as_of')}`;

const FROM = `list_size l join source s on s.node_id = l.source_id and ${standsAt('s', '$1')} where ${standsAt('l', '$1')}`;

/**
 * An extract of a day comes before whatever else is said of the same date, and of several the one published last. Titles end in the
 * name of their edition: nothing may go by identities, which are given in the order of import.
 */
const BEST_FIRST = `l.as_of_latest desc, (l.as_of_precision = 'DAY') desc, l.is_approximate, l.grade,
  s.published_latest desc nulls last, s.published_earliest desc nulls last, s.title collate "C" desc, l.as_of_text, l.source_id`;

/** SQL: the list of the organisation in `organisationId` that counts on the moment's day: known, and the newest dated on or before it. */
export function listThatCounts(organisationId: string, columns = COLUMNS): string {
  return `(select ${columns} from ${FROM} and l.organisation_id = ${organisationId}
    and l.as_of_latest <= ${MOMENT.day} and ${isKnown('s.published_latest')} order by ${BEST_FIRST} limit 1)`;
}

export async function readListsThatCount(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<ListSizeRow[]> {
  const rows = await database.rows<StoredListSize & Record<string, unknown>>(
    `select listed.* from unnest($4::int[]) as wanted(id) cross join lateral ${listThatCounts('wanted.id')} listed`,
    [...momentValues(moment), practiceIds],
  );
  return rows.map((row) => listSizeRow(row, 'KNOWN', moment));
}

/** Every list that was known or possibly known, oldest first. */
export async function readListSizes(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<ListSizeRow[]> {
  const rows = await database.rows<StoredListSize & Record<string, unknown>>(
    `select ${COLUMNS} from ${FROM} and l.organisation_id = any($2) order by l.as_of_earliest, l.as_of_latest, l.source_id, l.as_of_text`,
    [moment.atRevision, practiceIds],
  );
  return rows.flatMap((row) => {
    const knowledge = knowledgeAt(
      { statedEarliest: row.published_earliest, statedLatest: row.published_latest },
      moment,
    );
    return knowledge === null ? [] : [listSizeRow(row, knowledge, moment)];
  });
}

/** The lists dated to exactly this day, one for each practice that has one. */
export async function readListsOfDay(
  database: Database,
  practiceIds: readonly number[],
  moment: Moment,
): Promise<ListSizeRow[]> {
  const rows = await database.rows<StoredListSize & Record<string, unknown>>(
    `select distinct on (l.organisation_id) ${COLUMNS} from ${FROM} and l.organisation_id = any($4) and l.patients is not null
       and l.as_of_earliest = ${MOMENT.day} and l.as_of_latest = ${MOMENT.day} and ${isKnown('s.published_latest')}
     order by l.organisation_id, ${BEST_FIRST}`,
    [...momentValues(moment), practiceIds],
  );
  return rows.map((row) => listSizeRow(row, 'KNOWN', moment));
}

function listSizeRow(row: StoredListSize, knowledge: Knowledge, moment: Moment): ListSizeRow {
  return {
    organisationId: row.organisation_id,
    asOf: partialDate(row, 'as_of')!,
    patients: row.patients,
    patientsMin: row.patients_min,
    patientsMax: row.patients_max,
    approximate: row.is_approximate,
    qualifier: row.qualifier,
    derivation: row.derivation,
    note: row.note,
    sourceId: row.source_id,
    grade: row.grade,
    releaseId: row.release_id,
    releaseRow: row.release_row,
    recordedIn: row.recorded_in,
    knowledge,
    moment,
  };
}

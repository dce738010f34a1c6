import type { Database } from '../database';
import { partialDateColumns, nodeRow, partialDate, type NodeRow, type PartialDate } from '../graphql';
import { provenanceOf, type ProvenanceRow } from '../evidence';
import { knowledgeAt, standsAt, type Day, type Knowledge, type Moment } from '../time';
import { dateBetween, dateOrUnknown } from './partial-dates';

export interface ParticipationRow extends NodeRow {
  programmeId: number;
  practiceId: number | null;
  cohortId: number | null;
  cohortSize: number | null;
  stage: string;
  modality: string;
  attribution: string | null;
  from: PartialDate;
  /** The first day out: printed in the row, or that of the known LEFT row that ends it. */
  to: PartialDate | null;
  endedById: number | null;
  isPreferred: boolean;
  statedAt: PartialDate;
  sourceId: number;
  originSourceId: number | null;
  revisesId: number | null;
  knowledge: Knowledge;
  provenance: ProvenanceRow;
  note: string | null;
}

interface StoredParticipation {
  node_id: number;
  key: string;
  programme_id: number;
  practice_id: number | null;
  cohort_id: number | null;
  cohort_size: number | null;
  stage: string;
  modality: string;
  attribution: string | null;
  ended_by_id: number | null;
  is_preferred: boolean;
  source_id: number;
  origin_source_id: number | null;
  stated_earliest: Day;
  stated_latest: Day;
  revises_id: number | null;
  grade: string;
  note: string | null;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  ending_stage: string | null;
  ending_stated_earliest: Day;
  ending_stated_latest: Day;
}

const SELECT = `select p.node_id, n.key, p.programme_id, p.practice_id, p.cohort_id, p.cohort_size, p.stage, p.modality, p.attribution,
  p.ended_by_id, p.is_preferred, p.source_id, p.origin_source_id, p.stated_earliest, p.stated_latest, p.revises_id, p.grade, p.note,
  p.release_id, p.release_row, p.recorded_in, ${partialDateColumns('p', 'valid_from', 'valid_to')}, ending.stage as ending_stage,
  ending.stated_earliest as ending_stated_earliest, ending.stated_latest as ending_stated_latest,
  ending.valid_from_text as ending_text, ending.valid_from_precision as ending_precision,
  ending.valid_from_earliest as ending_earliest, ending.valid_from_latest as ending_latest
  from participation p join node n on n.id = p.node_id
  left join participation ending on ending.node_id = p.ended_by_id and ${standsAt('ending', '$1')}
  where ${standsAt('p', '$1')}`;

/** In the order in which they would be told: by first day, as far as it is known, then by id. */
const ORDER = `order by coalesce(p.valid_from_latest, p.valid_from_earliest), n.key`;

export const readParticipationsById = (database: Database, ids: readonly number[], moment: Moment) =>
  read(database, `${SELECT} and p.node_id = any($2)`, ids, moment);

export const readParticipationsByKey = (database: Database, keys: readonly string[], moment: Moment) =>
  read(database, `${SELECT} and n.kind = 'PARTICIPATION' and n.key = any($2)`, keys, moment);

export const readParticipationsOfProgrammes = (database: Database, programmeIds: readonly number[], moment: Moment) =>
  read(database, `${SELECT} and p.programme_id = any($2) ${ORDER}`, programmeIds, moment);

export const readParticipationsOfPractices = (database: Database, practiceIds: readonly number[], moment: Moment) =>
  read(database, `${SELECT} and p.practice_id = any($2) ${ORDER}`, practiceIds, moment);

export const readParticipationsOfCohorts = (database: Database, cohortIds: readonly number[], moment: Moment) =>
  read(database, `${SELECT} and p.cohort_id = any($2) ${ORDER}`, cohortIds, moment);

/** What certainly had not been said by the moment is left out. */
async function read(
  database: Database,
  text: string,
  keys: readonly (number | string)[],
  moment: Moment,
): Promise<ParticipationRow[]> {
  const rows = await database.rows<StoredParticipation>(text, [moment.atRevision, keys]);
  return rows.flatMap((row) => {
    const knowledge = knowledgeAt({ statedEarliest: row.stated_earliest, statedLatest: row.stated_latest }, moment);
    return knowledge === null ? [] : [participationRow(row, knowledge, moment)];
  });
}

function participationRow(row: StoredParticipation, knowledge: Knowledge, moment: Moment): ParticipationRow {
  return {
    ...nodeRow('Participation', row, moment),
    programmeId: row.programme_id,
    practiceId: row.practice_id,
    cohortId: row.cohort_id,
    cohortSize: row.cohort_size,
    stage: row.stage,
    modality: row.modality,
    attribution: row.attribution,
    from: dateOrUnknown(row, 'valid_from'),
    to: firstDayOut(row, moment),
    endedById: row.ended_by_id,
    isPreferred: row.is_preferred,
    statedAt: dateBetween(row.stated_earliest, row.stated_latest),
    sourceId: row.source_id,
    originSourceId: row.origin_source_id,
    revisesId: row.revises_id,
    knowledge,
    provenance: provenanceOf({
      sourceId: row.source_id,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: row.grade,
      moment,
    }),
    note: row.note,
  };
}

function firstDayOut(row: StoredParticipation, moment: Moment): PartialDate | null {
  if (row.ending_stage !== 'LEFT') return partialDate(row, 'valid_to');
  const stated = { statedEarliest: row.ending_stated_earliest, statedLatest: row.ending_stated_latest };
  return knowledgeAt(stated, moment) === 'KNOWN' ? dateOrUnknown(row, 'ending') : null;
}

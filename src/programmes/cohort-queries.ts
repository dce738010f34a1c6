import type { Database } from '../database';
import { provenanceOf, type ProvenanceRow } from '../evidence';
import { nodeRow, type NodeRow } from '../graphql';
import { knowledgeAt, standsAt, type Day, type Moment } from '../time';

export interface CohortRow extends NodeRow {
  programmeId: number;
  label: string;
  size: number | null;
  sizeMin: number | null;
  sizeMax: number | null;
  identified: string;
  note: string | null;
  provenance: ProvenanceRow;
}

export interface CohortMemberRow {
  cohortId: number;
  practiceId: number;
  certainty: string;
  basis: string | null;
  provenance: ProvenanceRow;
  moment: Moment;
}

interface StoredCohort {
  node_id: number;
  key: string;
  programme_id: number;
  label: string;
  size: number | null;
  size_min: number | null;
  size_max: number | null;
  identified: string;
  note: string | null;
  source_id: number;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  stated_earliest: Day | null;
  stated_latest: Day | null;
}

interface StoredCohortMember {
  cohort_id: number;
  organisation_id: number;
  certainty: string;
  basis: string | null;
  source_id: number;
  grade: string;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  stated_earliest: Day | null;
  stated_latest: Day | null;
}

const SELECT_COHORT = `select c.node_id, n.key, c.programme_id, c.label, c.size, c.size_min, c.size_max, c.identified, c.note,
  c.source_id, c.release_id, c.release_row, c.recorded_in,
  s.published_earliest as stated_earliest, s.published_latest as stated_latest
  from cohort c join node n on n.id = c.node_id
  left join source s on s.node_id = c.source_id and ${standsAt('s', '$1')}
  where ${standsAt('c', '$1')}`;

/** An identity: found whether or not its source had been published. */
export async function readCohortsById(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<CohortRow[]> {
  const rows = await database.rows<StoredCohort>(`${SELECT_COHORT} and c.node_id = any($2)`, [moment.atRevision, ids]);
  return rows.map((row) => cohortRow(row, moment));
}

export async function readCohortsByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<CohortRow[]> {
  const text = `${SELECT_COHORT} and n.kind = 'COHORT' and n.key = any($2)`;
  const rows = await database.rows<StoredCohort>(text, [moment.atRevision, keys]);
  return rows.map((row) => cohortRow(row, moment));
}

/** Without those whose source certainly had not been published. */
export async function readCohortsOfProgrammes(
  database: Database,
  programmeIds: readonly number[],
  moment: Moment,
): Promise<CohortRow[]> {
  const text = `${SELECT_COHORT} and c.programme_id = any($2) order by s.published_latest nulls last, n.key`;
  const rows = await database.rows<StoredCohort>(text, [moment.atRevision, programmeIds]);
  return rows.filter((row) => isKnown(row, moment)).map((row) => cohortRow(row, moment));
}

export async function readCohortMembers(
  database: Database,
  cohortIds: readonly number[],
  moment: Moment,
): Promise<CohortMemberRow[]> {
  const rows = await database.rows<StoredCohortMember>(
    `select m.cohort_id, m.organisation_id, m.certainty, m.basis, m.source_id, m.grade, m.release_id, m.release_row, m.recorded_in,
       s.published_earliest as stated_earliest, s.published_latest as stated_latest
     from cohort_member m join node n on n.id = m.organisation_id
     left join source s on s.node_id = m.source_id and ${standsAt('s', '$1')}
     where ${standsAt('m', '$1')} and m.cohort_id = any($2) order by m.cohort_id, n.key`,
    [moment.atRevision, cohortIds],
  );
  return rows.filter((row) => isKnown(row, moment)).map((row) => cohortMemberRow(row, moment));
}

function isKnown(row: { stated_earliest: Day | null; stated_latest: Day | null }, moment: Moment): boolean {
  return knowledgeAt({ statedEarliest: row.stated_earliest, statedLatest: row.stated_latest }, moment) !== null;
}

function cohortRow(row: StoredCohort, moment: Moment): CohortRow {
  return {
    ...nodeRow('Cohort', row, moment),
    programmeId: row.programme_id,
    label: row.label,
    size: row.size,
    sizeMin: row.size_min,
    sizeMax: row.size_max,
    identified: row.identified,
    note: row.note,
    provenance: provenanceOf({
      sourceId: row.source_id,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: null,
      moment,
    }),
  };
}

function cohortMemberRow(row: StoredCohortMember, moment: Moment): CohortMemberRow {
  return {
    cohortId: row.cohort_id,
    practiceId: row.organisation_id,
    certainty: row.certainty,
    basis: row.basis,
    provenance: provenanceOf({
      sourceId: row.source_id,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: row.grade,
      moment,
    }),
    moment,
  };
}

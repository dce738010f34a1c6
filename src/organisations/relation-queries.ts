import type { Database } from '../database';
import { ApiError, nodeRow, partialDate, partialDateColumns, type NodeRow, type PartialDate } from '../graphql';
import { knowledgeAt, londonDay, standsAt, type Knowledge, type Moment } from '../time';
import { relationsKnown } from './known-relations';
import type { RelationPredicate } from './vocabulary';

export interface RelationRow extends NodeRow {
  subjectId: number;
  predicate: RelationPredicate;
  objectId: number;
  from: PartialDate | null;
  to: PartialDate | null;
  note: string | null;
  sourceId: number;
  grade: string;
  releaseId: number | null;
  releaseRow: number | null;
  recordedIn: number;
  knowledge: Knowledge;
}

interface StoredRelation {
  node_id: number;
  key: string;
  subject_id: number;
  predicate: RelationPredicate;
  object_id: number;
  note: string | null;
  source_id: number;
  grade: string;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  published_earliest: string | null;
  published_latest: string | null;
}

const selectAt = ({
  asKnownAt,
}: Moment): string => `select r.node_id, n.key, r.subject_id, r.predicate, r.object_id, r.note, r.source_id, r.grade, r.release_id, r.release_row,
    r.recorded_in, s.published_earliest, s.published_latest, ${partialDateColumns('r', 'valid_from', 'valid_to')}
  from ${relationsKnown('$1', asKnownAt === null ? 'null' : `'${londonDay(asKnownAt)}'`)} r join node n on n.id = r.node_id join source s on s.node_id = r.source_id and ${standsAt('s', '$1')}
  where ${standsAt('r', '$1')}`;

/** Nobody reads more at once; of all of England there are many times as many. */
const MOST_RELATIONS = 5_000;

/**
 * Relations that were known or possibly known, of one subject and predicate where given, by their keys.
 *
 * @throws {ApiError} `BAD_INPUT` where there are more than can be shown at once
 */
export async function readRelations(
  database: Database,
  { subjectId, predicate }: { subjectId: number | null; predicate: RelationPredicate | null },
  moment: Moment,
): Promise<RelationRow[]> {
  const ofSubject = subjectId === null ? '$2::integer is null' : 'r.subject_id = $2';
  const ofPredicate = predicate === null ? '$3::text is null' : 'r.predicate = $3';
  const rows = await database.rows<StoredRelation & Record<string, unknown>>(
    `${selectAt(moment)} and ${ofSubject} and ${ofPredicate} order by n.key collate "C" limit $4`,
    [moment.atRevision, subjectId, predicate, MOST_RELATIONS + 1],
  );
  if (rows.length > MOST_RELATIONS) {
    const sentence = `these are more than ${MOST_RELATIONS} links: name the \`subject\` whose links you want`;
    throw new ApiError('BAD_INPUT', sentence, { field: subjectId === null ? 'subject' : 'predicate' });
  }
  return known(rows, moment);
}

/** Relations of these predicates of many subjects, or objects, by their keys. */
export async function readRelationsOf(
  database: Database,
  side: 'subject_id' | 'object_id',
  ids: readonly number[],
  predicates: readonly RelationPredicate[],
  moment: Moment,
): Promise<RelationRow[]> {
  const rows = await database.rows<StoredRelation & Record<string, unknown>>(
    `${selectAt(moment)} and r.${side} = any($2) and r.predicate = any($3) order by n.key collate "C"`,
    [moment.atRevision, ids, predicates],
  );
  return known(rows, moment);
}

export async function readRelationsByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<RelationRow[]> {
  const rows = await database.rows<StoredRelation & Record<string, unknown>>(
    `${selectAt(moment)} and n.key = any($2)`,
    [moment.atRevision, keys],
  );
  return known(rows, moment);
}

function known(rows: readonly (StoredRelation & Record<string, unknown>)[], moment: Moment): RelationRow[] {
  return rows.flatMap((row) => {
    const knowledge = knowledgeAt(
      { statedEarliest: row.published_earliest, statedLatest: row.published_latest },
      moment,
    );
    return knowledge === null ? [] : [relationRow(row, knowledge, moment)];
  });
}

function relationRow(row: StoredRelation, knowledge: Knowledge, moment: Moment): RelationRow {
  return {
    ...nodeRow('Relation', row, moment),
    subjectId: row.subject_id,
    predicate: row.predicate,
    objectId: row.object_id,
    from: partialDate(row, 'valid_from'),
    to: partialDate(row, 'valid_to'),
    note: row.note,
    sourceId: row.source_id,
    grade: row.grade,
    releaseId: row.release_id,
    releaseRow: row.release_row,
    recordedIn: row.recorded_in,
    knowledge,
  };
}

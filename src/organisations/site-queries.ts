import type { Database } from '../database';
import { nodeRow, type NodeRow } from '../graphql';
import { knowledgeAt, standsAt, type Knowledge, type Moment } from '../time';

export interface SiteRow extends NodeRow {
  practiceId: number;
  name: string;
  note: string | null;
  sourceId: number;
  grade: string;
  releaseId: number | null;
  releaseRow: number | null;
  recordedIn: number;
  knowledge: Knowledge;
}

type StoredSite = Omit<SiteRow, keyof NodeRow | 'knowledge'> & {
  node_id: number;
  key: string;
  statedEarliest: string | null;
  statedLatest: string | null;
};

const SELECT = `select t.node_id, n.key, t.practice_id as "practiceId", t.name, t.note, t.source_id as "sourceId", t.grade,
    t.release_id as "releaseId", t.release_row as "releaseRow", t.recorded_in as "recordedIn",
    s.published_earliest as "statedEarliest", s.published_latest as "statedLatest"
  from site t join node n on n.id = t.node_id join source s on s.node_id = t.source_id and ${standsAt('s', '$1')}
  where ${standsAt('t', '$1')}`;

/** Sites that were known or possibly known, by their keys. */
export function readSitesOf(database: Database, practiceIds: readonly number[], moment: Moment): Promise<SiteRow[]> {
  return read(database, `${SELECT} and t.practice_id = any($2) order by n.key collate "C"`, practiceIds, moment);
}

export function readSitesByKey(database: Database, keys: readonly string[], moment: Moment): Promise<SiteRow[]> {
  return read(database, `${SELECT} and n.key = any($2)`, keys, moment);
}

async function read(
  database: Database,
  text: string,
  wanted: readonly (number | string)[],
  moment: Moment,
): Promise<SiteRow[]> {
  const rows = await database.rows<StoredSite & Record<string, unknown>>(text, [moment.atRevision, wanted]);
  return rows.flatMap(({ node_id, key, statedEarliest, statedLatest, ...row }) => {
    const knowledge = knowledgeAt({ statedEarliest, statedLatest }, moment);
    return knowledge === null ? [] : [{ ...nodeRow('Site', { node_id, key }, moment), ...row, knowledge }];
  });
}

import type { Database } from '../database';
import { nodeRow, partialDate, partialDateColumns, type NodeRow, type PartialDate } from '../graphql';
import { knowledgeAt, standsAt, type Knowledge, type Moment } from '../time';

export interface SourceRow extends NodeRow {
  publisher: string;
  title: string;
  kind: string;
  published: PartialDate | null;
  evidenceDate: PartialDate | null;
  url: string | null;
  access: string;
  declaredInterest: string | null;
  grade: string;
  note: string | null;
  schedule: string | null;
  lag: string | null;
  licence: string | null;
  attribution: string | null;
  caveats: string[] | null;
  isSimulated: boolean;
  /** Null where it had certainly not been published at the moment. */
  knowledge: Knowledge | null;
}

interface StoredSource {
  node_id: number;
  key: string;
  publisher: string;
  title: string;
  kind: string;
  url: string | null;
  access: string;
  declared_interest: string | null;
  grade: string;
  note: string | null;
  schedule: string | null;
  lag: string | null;
  licence: string | null;
  attribution: string | null;
  caveats: string[] | null;
  published_earliest: string | null;
  published_latest: string | null;
}

/** The sheets of a workbook are read by an importer each: the first of their cards speaks, with the caveats of all. */
const CARD = `select first.schedule, first.lag, first.licence, first.attribution, (
    select array_agg(every.caveat order by every.importer, every.place) from (
      select distinct on (said.caveat) said.caveat, said.place, c.importer
      from source_card c cross join unnest(c.caveats) with ordinality as said (caveat, place)
      where c.source_id = s.node_id and ${standsAt('c', '$1')}
      order by said.caveat, c.importer, said.place
    ) every
  ) as caveats
  from source_card first where first.source_id = s.node_id and ${standsAt('first', '$1')}
  order by first.importer collate "C" limit 1`;

const SELECT = `select s.node_id, n.key, s.publisher, s.title, s.kind, s.url, s.access, s.declared_interest, s.grade, s.note,
  card.schedule, card.lag, card.licence, card.attribution, card.caveats,
  ${partialDateColumns('s', 'published', 'evidence_date')}
  from source s join node n on n.id = s.node_id
  left join lateral (${CARD}) card on true where ${standsAt('s', '$1')}`;

/** By their keys; without those that had certainly not been published at the moment. */
export async function readSources(database: Database, moment: Moment): Promise<SourceRow[]> {
  const rows = await database.rows<StoredSource>(`${SELECT} order by n.key collate "C"`, [moment.atRevision]);
  return rows.map((row) => sourceRow(row, moment)).filter((source) => source.knowledge !== null);
}

/** Also those not yet published: what rests on them says itself whether it was known. */
export async function readSourcesById(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<SourceRow[]> {
  const rows = await database.rows<StoredSource>(`${SELECT} and s.node_id = any($2)`, [moment.atRevision, ids]);
  return rows.map((row) => sourceRow(row, moment));
}

export async function readSourcesByKey(
  database: Database,
  keys: readonly string[],
  moment: Moment,
): Promise<SourceRow[]> {
  const rows = await database.rows<StoredSource>(`${SELECT} and n.key = any($2)`, [moment.atRevision, keys]);
  return rows.map((row) => sourceRow(row, moment));
}

function sourceRow(row: StoredSource, moment: Moment): SourceRow {
  return {
    ...nodeRow('Source', row, moment),
    publisher: row.publisher,
    title: row.title,
    kind: row.kind,
    published: partialDate(row, 'published'),
    evidenceDate: partialDate(row, 'evidence_date'),
    url: row.url,
    access: row.access,
    declaredInterest: row.declared_interest,
    grade: row.grade,
    note: row.note,
    schedule: row.schedule,
    lag: row.lag,
    licence: row.licence,
    attribution: row.attribution,
    caveats: row.caveats,
    isSimulated: row.node_id < 0,
    knowledge: knowledgeAt({ statedEarliest: row.published_earliest, statedLatest: row.published_latest }, moment),
  };
}

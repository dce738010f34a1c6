import type { Database } from '../database';
import { partialDate, partialDateColumns, type PartialDate } from '../graphql';
import { knowledgeAt, standsAt, type Knowledge, type Moment } from '../time';
import type { NameKind } from './vocabulary';

export interface OrganisationNameRow {
  organisationId: number;
  name: string;
  kind: NameKind;
  sourceId: number;
  seenFrom: PartialDate | null;
  seenTo: PartialDate | null;
  note: string | null;
  knowledge: Knowledge;
  moment: Moment;
}

interface StoredName {
  organisation_id: number;
  name: string;
  name_kind: NameKind;
  source_id: number;
  note: string | null;
  published_earliest: string | null;
  published_latest: string | null;
}

/** Names that were known or possibly known: those seen in registers first, the latest at the front, then as published. */
export async function readNames(
  database: Database,
  organisationIds: readonly number[],
  moment: Moment,
): Promise<OrganisationNameRow[]> {
  const rows = await database.rows<StoredName & Record<string, unknown>>(
    `select a.organisation_id, a.name, a.name_kind, a.source_id, a.note, s.published_earliest, s.published_latest,
       ${partialDateColumns('a', 'seen_from', 'seen_to')}
     from organisation_name a join source s on s.node_id = a.source_id and ${standsAt('s', '$1')}
     where ${standsAt('a', '$1')} and a.organisation_id = any($2)
     order by a.seen_to_latest desc nulls last, s.published_latest nulls last,
       a.name collate "C", a.name_kind collate "C", a.source_id`,
    [moment.atRevision, organisationIds],
  );
  return rows.flatMap((row) => {
    const knowledge = knowledgeAt(
      { statedEarliest: row.published_earliest, statedLatest: row.published_latest },
      moment,
    );
    return knowledge === null ? [] : [nameRow(row, knowledge, moment)];
  });
}

function nameRow(row: StoredName, knowledge: Knowledge, moment: Moment): OrganisationNameRow {
  return {
    organisationId: row.organisation_id,
    name: row.name,
    kind: row.name_kind,
    sourceId: row.source_id,
    seenFrom: partialDate(row, 'seen_from'),
    seenTo: partialDate(row, 'seen_to'),
    note: row.note,
    knowledge,
    moment,
  };
}

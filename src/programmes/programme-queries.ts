import type { Database } from '../database';
import { provenanceOf, type ProvenanceRow } from '../evidence';
import {
  keysetPage,
  nodeRow,
  partialDate,
  partialDateColumns,
  type NodeRow,
  type Page,
  type PageArguments,
  type PartialDate,
} from '../graphql';
import { knowledgeAt, standsAt, type Day, type Moment } from '../time';

export interface ProgrammeRow extends NodeRow {
  slug: string;
  name: string;
  model: string;
  leadId: number | null;
  commissionerId: number | null;
  geography: string | null;
  /** The commissioner whose area it is taken against: the one that `geography` names by code, else its own. */
  areaId: number | null;
  launched: PartialDate | null;
  status: string;
  note: string | null;
  provenance: ProvenanceRow;
}

interface StoredProgramme extends Record<string, unknown> {
  node_id: number;
  key: string;
  name: string;
  model: string;
  lead_id: number | null;
  commissioner_id: number | null;
  geography: string | null;
  area_id: number | null;
  status: string;
  source_id: number;
  grade: string;
  note: string | null;
  release_id: number | null;
  release_row: number | null;
  recorded_in: number;
  launch_stated_earliest: Day | null;
  launch_stated_latest: Day | null;
}

const COLUMNS = `g.node_id, n.key, g.name, g.model, g.lead_id, g.commissioner_id, g.geography, coalesce(area.node_id, g.commissioner_id) as area_id, g.status, g.source_id, g.grade, g.note,
  g.release_id, g.release_row, g.recorded_in, ${partialDateColumns('g', 'launched')},
  launch.published_earliest as launch_stated_earliest, launch.published_latest as launch_stated_latest`;

const FROM_WHERE = `from programme g join node n on n.id = g.node_id
  left join organisation area on area.ods_code = g.geography and area.kind = 'COMMISSIONER' and ${standsAt('area', '$1')}
  left join claim c on c.node_id = g.launched_claim_id and ${standsAt('c', '$1')}
  left join source launch on launch.node_id = coalesce(c.source_id, g.source_id) and ${standsAt('launch', '$1')}
  where ${standsAt('g', '$1')}`;

export async function readProgrammesById(
  database: Database,
  ids: readonly number[],
  moment: Moment,
): Promise<ProgrammeRow[]> {
  const text = `select ${COLUMNS} ${FROM_WHERE} and g.node_id = any($2)`;
  const rows = await database.rows<StoredProgramme>(text, [moment.atRevision, ids]);
  return rows.map((row) => programmeRow(row, moment));
}

/** By slug, whatever its case. */
export async function readProgrammesBySlug(
  database: Database,
  slugs: readonly string[],
  moment: Moment,
): Promise<ProgrammeRow[]> {
  const text = `select ${COLUMNS} ${FROM_WHERE} and n.kind = 'PROGRAMME' and upper(n.key) = any($2)`;
  const rows = await database.rows<StoredProgramme>(text, [moment.atRevision, slugs.map((slug) => slug.toUpperCase())]);
  return rows.map((row) => programmeRow(row, moment));
}

export async function readProgrammesOfLeads(
  database: Database,
  leadIds: readonly number[],
  moment: Moment,
): Promise<ProgrammeRow[]> {
  const text = `select ${COLUMNS} ${FROM_WHERE} and g.lead_id = any($2) order by n.key collate "C"`;
  const rows = await database.rows<StoredProgramme>(text, [moment.atRevision, leadIds]);
  return rows.map((row) => programmeRow(row, moment));
}

/** A page of programmes by slug: of all, or those of one model, or of one sort. */
export async function readProgrammePage(
  database: Database,
  { model, isSimulated }: { model: string | null; isSimulated: boolean | null },
  page: PageArguments,
  moment: Moment,
): Promise<Page<ProgrammeRow>> {
  return keysetPage<StoredProgramme, ProgrammeRow>(
    (text, values) => database.rows(text, values),
    {
      list: `programmes:${model ?? 'ALL'}${isSimulated === false ? '' : `:${isSimulated ?? 'BOTH'}`}`,
      select: COLUMNS,
      fromWhere: `${FROM_WHERE} and ($2::text is null or g.model = $2) and ($3::boolean is null or (g.node_id < 0) = $3)`,
      values: [moment.atRevision, model, isSimulated],
      order: [{ sql: 'n.key', type: 'text' }],
    },
    page,
    (row) => programmeRow(row, moment),
  );
}

function programmeRow(row: StoredProgramme, moment: Moment): ProgrammeRow {
  const { launch_stated_earliest: statedEarliest, launch_stated_latest: statedLatest } = row;
  const isLaunchKnown = knowledgeAt({ statedEarliest, statedLatest }, moment) !== null;
  return {
    ...nodeRow('Programme', row, moment),
    slug: row.key,
    name: row.name,
    model: row.model,
    leadId: row.lead_id,
    commissionerId: row.commissioner_id,
    geography: row.geography,
    areaId: row.area_id,
    launched: isLaunchKnown ? launchedOrNull(row) : null,
    status: row.status,
    note: row.note,
    provenance: provenanceOf({
      sourceId: row.source_id,
      releaseId: row.release_id,
      releaseRow: row.release_row,
      recordedIn: row.recorded_in,
      grade: row.grade,
      moment,
    }),
  };
}

/** A launch of which neither text nor bound is recorded is one that nobody dated. */
function launchedOrNull(row: StoredProgramme): PartialDate | null {
  const launched = partialDate(row, 'launched');
  return launched?.precision === 'UNKNOWN' && launched.earliest === null && launched.latest === null ? null : launched;
}

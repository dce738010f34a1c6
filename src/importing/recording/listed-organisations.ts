import { applyStage, identitiesOf } from '../../changes';
import type { TakenRow } from '../reading';
import { unlessEarlierOrLesser } from './lesser-registers';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { editionValues, keepWhatStands, saidByEarlierIssue, stageByColumn } from './table-stage';
import { tables } from './tables';

/** What a register says of one organisation, whichever register it is. */
export interface ListedOrganisation {
  kind: 'TRUST' | 'COMMISSIONER' | 'PCN';
  subKind: string | null;
  odsCode: string;
  name: string;
  postcode: string | null;
  openedOn: string;
  /** The last day, inclusive. */
  closedOn: string | null;
  commissionerCode: string | null;
  nationalGrouping: string | null;
  highLevelHealthGeography: string | null;
}

/**
 * An edition of a register that lists one kind of organisation: what it says of every code, and an organisation for each. What
 * was curated by hand stays; what one edition said gives way to a later edition, whichever was imported first.
 *
 * @param listed  a row of the file in the form that all such registers share
 */
export function recordListedOrganisations<Row>(
  { transaction, releaseId }: RecordingRun,
  listed: (row: Row) => ListedOrganisation,
): Recorder<Row> {
  const taken: TakenRow<ListedOrganisation>[] = [];
  let source: RecordedSource;
  return {
    async stage(rows) {
      for await (const { row, line } of rows) taken.push({ row: listed(row), line });
    },

    async finish(recorded) {
      source = recorded;
      const codes = taken.map(({ row }) => row.odsCode);
      const ids = await identitiesOf(transaction, 'ORGANISATION', codes);
      await stageStates(ids);
      await stageOrganisations(ids);
    },

    async apply(revision) {
      await applyStage(transaction, tables.organisation, revision);
      const withdraw = saidByEarlierIssue(source, tables.registerState, 'organisation_id');
      return applyStage(transaction, tables.registerState, revision, { withdraw });
    },
  };

  async function stageStates(ids: Map<string, number>): Promise<void> {
    const rows = taken.map(({ row, line }) => ({
      organisation_id: ids.get(row.odsCode)!,
      source_id: source.sourceId,
      stated_earliest: source.statedEarliest,
      stated_latest: source.statedLatest,
      register_name: row.name,
      status: statusOf(row, source),
      opened_on: row.openedOn,
      closed_on: row.closedOn,
      commissioner_code: row.commissionerCode,
      postcode: row.postcode,
      national_grouping: row.nationalGrouping,
      health_geography: row.highLevelHealthGeography,
      release_id: releaseId,
      release_row: line,
    }));
    await stageByColumn(transaction, tables.registerState, rows);
  }

  async function stageOrganisations(ids: Map<string, number>): Promise<void> {
    const rows = taken.map(({ row, line }) => ({
      node_id: ids.get(row.odsCode)!,
      kind: row.kind,
      sub_kind: row.subKind,
      ods_code: row.odsCode,
      name: row.name,
      register_name: row.name,
      postcode: row.postcode,
      opened_on: row.openedOn,
      closed_on: row.closedOn,
      status: statusOf(row, source),
      status_as_of: source.edition,
      commissioner_code: row.commissionerCode,
      source_id: source.sourceId,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    }));
    await stageByColumn(transaction, tables.organisation, rows);
    await keepWhatStands(transaction, tables.organisation, unlessEarlierOrLesser(source.kind), editionValues(source));
  }
}

/** These registers leave the status empty: dates that have come by the edition decide, announced ones do not. */
function statusOf({ openedOn, closedOn }: ListedOrganisation, { statedLatest }: RecordedSource): string {
  if (closedOn !== null && closedOn <= statedLatest) return 'CLOSED';
  return openedOn > statedLatest ? 'PROPOSED' : 'ACTIVE';
}

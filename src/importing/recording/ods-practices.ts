import { applyStage, identitiesOf } from '../../changes';
import type { TakenRow } from '../reading';
import type { PracticeRegisterRow } from '../sources';
import { unlessEarlierOrLesser } from './lesser-registers';
import { onceAPractice } from './once-a-practice';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { editionValues, keepWhatStands, saidByEarlierIssue, stageByColumn } from './table-stage';
import { tables } from './tables';

const GP_PRACTICE = '4';

/**
 * An edition of the practice register: what it says of every code, and an organisation for each. What was curated by hand
 * stays; what one edition said of an organisation gives way to a later edition, whichever was imported first.
 */
export function recordPractices({ transaction, releaseId }: RecordingRun): Recorder<PracticeRegisterRow> {
  const taken: TakenRow<PracticeRegisterRow>[] = [];
  let source: RecordedSource;
  return {
    async stage(rows) {
      for await (const row of rows) taken.push(row);
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
      status: row.status,
      opened_on: row.openedOn,
      closed_on: row.closedOn,
      prescribing_setting: row.prescribingSetting,
      commissioner_code: row.commissionerCode,
      operator_code: row.operatorCode,
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
      kind: row.prescribingSetting === GP_PRACTICE ? 'PRACTICE' : 'OTHER',
      sub_kind: row.prescribingSetting === GP_PRACTICE ? 'GENERAL_PRACTICE' : 'PRESCRIBING_COST_CENTRE',
      ods_code: row.odsCode,
      name: row.name,
      register_name: row.name,
      postcode: row.postcode,
      opened_on: row.openedOn,
      closed_on: row.closedOn,
      status: row.status,
      status_as_of: source.edition,
      commissioner_code: row.commissionerCode,
      source_id: source.sourceId,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    }));
    await stageByColumn(transaction, tables.organisation, rows);
    const stays = unlessEarlierOrLesser(source.kind);
    await onceAPractice(transaction, () =>
      keepWhatStands(transaction, tables.organisation, stays, editionValues(source)),
    );
  }
}

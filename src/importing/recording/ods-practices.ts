import { applyStage, identitiesOf } from '../../changes';
import type { TakenRow } from '../reading';
import type { PracticeRegisterRow } from '../sources';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import {
  editionValues,
  keepWhatStands,
  saidByEarlierIssue,
  stageByColumn,
  UNLESS_EARLIER_EDITION,
} from './table-stage';
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
    const practices = await practicesInAnyEdition();
    // The register of networks gives names only: what it said of a practice gives way to any edition of this one.
    const stays = `${UNLESS_EARLIER_EDITION} and brought.importer is distinct from 'ods-pcn-members'`;
    await keepWhatStands(transaction, tables.organisation, stays, editionValues(source));
    await transaction.query(
      `update stage_organisation set kind = 'PRACTICE', sub_kind = 'GENERAL_PRACTICE' where node_id = any($1) and kind <> 'PRACTICE'`,
      [practices],
    );
  }

  /** A code that any edition has as a practice stays one: figures hang on it. What was curated is left to who curates it. */
  async function practicesInAnyEdition(): Promise<number[]> {
    const { rows } = await transaction.query<{ id: number }>(
      `select s.node_id as id from stage_organisation s join organisation_current t on t.node_id = s.node_id
       join release brought on brought.node_id = t.release_id and brought.importer in ('ods-practices', 'ods-pcn-members')
       where 'PRACTICE' in (s.kind, t.kind) and s.kind <> t.kind`,
    );
    return rows.map(({ id }) => id);
  }
}

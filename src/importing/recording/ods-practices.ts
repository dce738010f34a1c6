import { identitiesOf } from '../../changes';
import type { PracticeRegisterRow } from '../sources';
import type { TakenRow } from '../reading';
import { NOTHING_STAGED, sumCounts, type Recorder, type RecordingRun } from './recorder';
import { applyTable, stageByColumn } from './table-stage';
import { tables } from './tables';

const GP_PRACTICE = '4';

/**
 * An edition of the practice register: what it says of every code, and an organisation for codes that are new. What was curated
 * by hand stays; what an earlier edition said of an organisation gives way to a later one.
 */
export function recordPractices({ transaction, releaseId }: RecordingRun): Recorder<PracticeRegisterRow> {
  const taken: TakenRow<PracticeRegisterRow>[] = [];
  return {
    async stage(rows) {
      for await (const row of rows) taken.push(row);
    },

    async finish({ sourceId, statedEarliest, statedLatest }) {
      const ids = await identitiesOf(transaction, 'ORGANISATION', taken.map(({ row }) => row.odsCode));
      await stageByColumn(transaction, tables.registerState, taken.map(({ row, line }) => ({
        organisation_id: ids.get(row.odsCode)!,
        source_id: sourceId,
        stated_earliest: statedEarliest,
        stated_latest: statedLatest,
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
      })));
      await stageByColumn(transaction, tables.organisation, taken.map(({ row, line }) => ({
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
        status_as_of: statedLatest.slice(0, 7),
        commissioner_code: row.commissionerCode,
        source_id: sourceId,
        grade: 'A',
        release_id: releaseId,
        release_row: line,
      })));
      // A code that any edition has as a practice stays one: observations hang on it.
      await transaction.query(
        `update stage_organisation s set kind = o.kind, sub_kind = o.sub_kind from organisation_current o
         where o.node_id = s.node_id and o.kind = 'PRACTICE' and s.kind = 'OTHER'`,
      );
      await transaction.query(
        `delete from stage_organisation s using organisation_current o
         left join release r on r.node_id = o.release_id
         left join source_current said on said.node_id = o.source_id
         where o.node_id = s.node_id
           and (r.importer is distinct from 'ods-practices' or said.published_latest > $1::date)
           and not (r.importer = 'ods-pcn-members')`,
        [statedLatest],
      );
    },

    async apply(revision) {
      if (taken.length === 0) return NOTHING_STAGED;
      await applyTable(transaction, tables.organisation, revision);
      return sumCounts([await applyTable(transaction, tables.registerState, revision)]);
    },
  };
}

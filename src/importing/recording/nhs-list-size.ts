import type { TakenRow } from '../reading';
import type { ListSizeRow } from '../sources';
import { practicesByCode } from './practices-by-code';
import type { Recorder, RecordingRun } from './recorder';
import { applyTable, stageByColumn } from './table-stage';
import { tables } from './tables';

/** Registered patients of each practice on the day of an extract. */
export function recordListSizes({ transaction, releaseId, refuse }: RecordingRun): Recorder<ListSizeRow> {
  const taken: TakenRow<ListSizeRow>[] = [];
  return {
    async stage(rows) {
      const practices = await practicesByCode(transaction);
      for await (const row of rows) {
        if (practices.has(row.row.practiceCode)) taken.push(row);
        else refuse(practices.unknown(row.line, row.row.practiceCode));
      }
    },

    async finish({ sourceId }) {
      const practices = await practicesByCode(transaction);
      await stageByColumn(transaction, tables.listSize, taken.map(({ row, line }) => ({
        organisation_id: practices.get(row.practiceCode)!.id,
        as_of_text: row.extractDate,
        as_of_precision: 'DAY',
        as_of_earliest: row.extractDate,
        as_of_latest: row.extractDate,
        patients: row.patients,
        is_approximate: false,
        source_id: sourceId,
        grade: 'A',
        release_id: releaseId,
        release_row: line,
      })));
    },

    apply: (revision) => applyTable(transaction, tables.listSize, revision),
  };
}

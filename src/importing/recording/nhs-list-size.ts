import { applyStage } from '../../changes';
import type { TakenRow } from '../reading';
import type { ListSizeRow } from '../sources';
import { practicesByCode } from './practices-by-code';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { saidByEarlierIssue, stageByColumn } from './table-stage';
import { tables } from './tables';

/** Registered patients of each practice on the day of an extract. */
export function recordListSizes({ transaction, releaseId, refuse }: RecordingRun): Recorder<ListSizeRow> {
  const taken: (TakenRow<ListSizeRow> & { practiceId: number })[] = [];
  let source: RecordedSource;
  return {
    async stage(rows) {
      const practices = await practicesByCode(transaction);
      for await (const { row, line } of rows) {
        const practice = practices.get(row.practiceCode);
        if (practice === undefined) refuse(practices.unknown(line, row.practiceCode));
        else taken.push({ row, line, practiceId: practice.id });
      }
    },

    async finish(recorded) {
      source = recorded;
      const rows = taken.map(({ row, line, practiceId }) => ({
        organisation_id: practiceId,
        as_of_text: row.extractDate,
        as_of_precision: 'DAY',
        as_of_earliest: row.extractDate,
        as_of_latest: row.extractDate,
        patients: row.patients,
        is_approximate: false,
        source_id: source.sourceId,
        grade: 'A',
        release_id: releaseId,
        release_row: line,
      }));
      await stageByColumn(transaction, tables.listSize, rows);
    },

    apply(revision) {
      const withdraw = saidByEarlierIssue(source, tables.listSize, 'organisation_id');
      return applyStage(transaction, tables.listSize, revision, { withdraw });
    },
  };
}

import { identitiesOf } from '../../changes';
import type { TakenRow } from '../reading';
import type { PracticeMapRow } from '../sources';
import { practicesByCode } from './practices-by-code';
import { NOTHING_STAGED, type Recorder, type RecordingRun } from './recorder';
import { applyTable, leaveWhatStands, stageByColumn } from './table-stage';
import { tables } from './tables';

const PCN_SHOWN = 'PCN_MEMBERSHIP';

/**
 * The map of practices to networks on one day, kept as what it is: a statement of another publication than the register of
 * networks, which may contradict it. `UNALLOCATED` is what it says of a practice in no network.
 */
export function recordPracticeMap({ transaction, releaseId, refuse }: RecordingRun): Recorder<PracticeMapRow> {
  const taken: TakenRow<PracticeMapRow>[] = [];
  return {
    async stage(rows) {
      const practices = await practicesByCode(transaction);
      for await (const row of rows) {
        if (practices.has(row.row.practiceCode)) taken.push(row);
        else refuse(practices.unknown(row.line, row.row.practiceCode));
      }
    },

    async finish({ sourceId, edition }) {
      const practices = await practicesByCode(transaction);
      const key = (row: PracticeMapRow): string => `NHSD-MAP-${edition}/${row.practiceCode}`;
      const claims = await identitiesOf(transaction, 'CLAIM', taken.map(({ row }) => key(row)));
      const metric = (await identitiesOf(transaction, 'METRIC', [PCN_SHOWN])).get(PCN_SHOWN)!;
      await stageByColumn(transaction, tables.metric, [
        { node_id: metric, name: 'PCN shown for a practice', family: 'STRUCTURE', definition: 'PCN code in value_text, or UNALLOCATED', caveats: [], is_simulated: false },
      ]);
      await leaveWhatStands(transaction, tables.metric);
      await stageByColumn(transaction, tables.claim, taken.map(({ row, line }) => ({
        node_id: claims.get(key(row))!,
        kind: 'RELATION',
        subject_id: practices.get(row.practiceCode)!.id,
        metric_id: metric,
        value_text: row.pcnCode ?? 'UNALLOCATED',
        as_of_text: row.extractDate,
        as_of_precision: 'DAY',
        as_of_earliest: row.extractDate,
        as_of_latest: row.extractDate,
        geography: row.commissionerCode,
        modality: 'ACTUAL',
        attribution: 'DOCUMENT',
        source_id: sourceId,
        causal_wording: 'NONE',
        grade: 'A',
        release_id: releaseId,
        release_row: line,
      })));
      // Some of it may have been recorded by hand from the same edition, under an id of its own.
      await transaction.query(
        `delete from stage_claim s using claim_current t
         where t.source_id = s.source_id and t.subject_id = s.subject_id and t.metric_id = s.metric_id and t.value_text = s.value_text and t.node_id <> s.node_id`,
      );
    },

    async apply(revision) {
      if (taken.length === 0) return NOTHING_STAGED;
      await applyTable(transaction, tables.metric, revision);
      return applyTable(transaction, tables.claim, revision);
    },
  };
}

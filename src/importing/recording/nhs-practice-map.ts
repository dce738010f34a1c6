import { applyStage, identitiesOf } from '../../changes';
import type { TakenRow } from '../reading';
import type { PracticeMapRow } from '../sources';
import { PCN_SHOWN, pcnShown, UNALLOCATED } from './pcn-shown';
import { practicesByCode } from './practices-by-code';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { keepWhatStands, saidByEarlierIssue, stageByColumn } from './table-stage';
import { tables } from './tables';

/**
 * The map of practices to networks on one day, kept as what it is: a statement of another publication than the register of
 * networks, which may contradict it. `UNALLOCATED` is what it says of a practice in no network.
 */
export function recordPracticeMap({ transaction, releaseId, refuse }: RecordingRun): Recorder<PracticeMapRow> {
  const taken: (TakenRow<PracticeMapRow> & { practiceId: number })[] = [];
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
      const metricId = await stageMetric();
      await stageClaims(metricId);
      await keepCuratedClaims();
    },

    async apply(revision) {
      await applyStage(transaction, tables.metric, revision);
      const withdraw = saidByEarlierIssue(source, tables.claim, 'subject_id');
      return applyStage(transaction, tables.claim, revision, { withdraw });
    },
  };

  async function stageMetric(): Promise<number> {
    const id = (await identitiesOf(transaction, 'METRIC', [PCN_SHOWN])).get(PCN_SHOWN)!;
    const metric = {
      node_id: id,
      name: pcnShown.name,
      family: pcnShown.family,
      definition: pcnShown.definition,
      source_id: source.sourceId,
      caveats: [],
      is_simulated: false,
      release_id: releaseId,
    };
    await stageByColumn(transaction, tables.metric, [metric]);
    await keepWhatStands(transaction, tables.metric);
    return id;
  }

  async function stageClaims(metricId: number): Promise<void> {
    const keyOf = (row: PracticeMapRow): string => `${source.key}/${row.practiceCode}`;
    const ids = await identitiesOf(
      transaction,
      'CLAIM',
      taken.map(({ row }) => keyOf(row)),
    );
    const rows = taken.map(({ row, line, practiceId }) => ({
      node_id: ids.get(keyOf(row))!,
      kind: 'RELATION',
      subject_id: practiceId,
      metric_id: metricId,
      value_text: row.pcnCode ?? UNALLOCATED,
      is_approximate: false,
      as_of_text: row.extractDate,
      as_of_precision: 'DAY',
      as_of_earliest: row.extractDate,
      as_of_latest: row.extractDate,
      geography: row.commissionerCode,
      modality: 'ACTUAL',
      attribution: 'DOCUMENT',
      source_id: source.sourceId,
      causal_wording: 'NONE',
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    }));
    await stageByColumn(transaction, tables.claim, rows);
  }

  /** Some of the same edition may have been recorded by hand, under an id of its own: then that is the claim. */
  async function keepCuratedClaims(): Promise<void> {
    await transaction.query(
      `update stage_claim s set node_id = t.node_id from claim_current t
       where (t.source_id, t.subject_id, t.metric_id, t.value_text) = (s.source_id, s.subject_id, s.metric_id, s.value_text)
         and t.node_id <> s.node_id
         and not exists (select from release r where r.node_id = t.release_id and r.importer = 'nhs-practice-map')`,
    );
    await keepWhatStands(transaction, tables.claim, `brought.importer is distinct from 'nhs-practice-map'`);
  }
}

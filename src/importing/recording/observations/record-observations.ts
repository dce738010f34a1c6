import type { ObservationBlock } from '../../sources';
import { applyObservations } from '../editions/apply-observations';
import type { Recorder, RecordingRun } from '../recorder';
import { knownWords } from './known-words';
import { ObservationStage } from './observation-stage';
import { judgeRepeatedRows } from './repeated-rows';
import { RowsOfBlock } from './rows-of-block';

const STOOD_ALREADY = 'say once more what an earlier line says';

/** Observations of anybody's file, by the million: checked and put beside the record as they are read, block by block. */
export function recordObservations({ transaction, releaseId, refuse }: RecordingRun): Recorder<ObservationBlock> {
  const leftOut = new Map<string, number>();
  let isComplete = true;
  return {
    leftOut,

    async stage(blocks) {
      const rows = new RowsOfBlock(await knownWords(transaction), refuse);
      const stage = await ObservationStage.temporary(transaction, releaseId);
      for await (const { row: block } of blocks) {
        const { first, again } = rows.sort(block);
        await stage.add(block, first, rows.ids);
        if (again.length > 0) await stage.addAgain(block, again, rows.ids);
      }
      await stage.end();
      if (rows.repeated > 0) leftOut.set(STOOD_ALREADY, await judgeRepeatedRows(transaction, refuse));
      await transaction.query('analyze stage_observation');
    },

    async finish(source) {
      isComplete = source.isComplete;
    },

    apply: (revision) =>
      applyObservations(transaction, { releaseId, isComplete, organisations: 'STATED', isPart: true }, revision),
  };
}

import type { ObservationBlock, ObservationWords } from '../../sources';
import { applyObservations } from '../editions/apply-observations';
import { applyLatestEdition } from '../editions/latest-edition';
import type { Recorder, RecordingRun } from '../recorder';
import { beginStage, STAGE, type BegunStage } from './begin-stage';
import { knownWords } from './known-words';
import { ObservationStage } from './observation-stage';
import { recordScopeOf } from './record-scope';
import { judgeRepeatedRows } from './repeated-rows';
import { prepareReplacement, replaceCurrent } from './replace-current';
import { RowsOfBlock } from './rows-of-block';

const STOOD_ALREADY = 'say once more what an earlier line says';

/** Fewer rows than this are put into the table that there is, before anybody would notice. */
const WORTH_A_TABLE = 100_000;
/** So many times what stands a file has to be, for what stands to be worth copying. */
const TIMES_WHAT_STANDS = 4;

/** Rows of one metric and period that follow each other, on average, in a file that is in order. */
const ROWS_IN_ORDER = 50;

/** Observations of anybody's file, by the million: checked and put beside the record as they are read, block by block. */
export function recordObservations({ transaction, releaseId, refuse }: RecordingRun): Recorder<ObservationBlock> {
  const leftOut = new Map<string, number>();
  const release = { releaseId, isComplete: true, organisations: 'STATED', isPart: true } as const;
  let begun: BegunStage;
  let rows: RowsOfBlock;
  let words: ObservationWords = { organisations: [], metrics: [], periods: [] };
  let staged = 0;
  let replaces = false;
  return {
    leftOut,

    async stage(blocks) {
      begun = await beginStage(transaction);
      rows = new RowsOfBlock(await knownWords(transaction), refuse);
      const stage = new ObservationStage(transaction, releaseId, begun.mayReplace ? ', freeze' : '');
      for await (const { row: block } of blocks) {
        const { first, again } = rows.sort(block);
        await stage.add(block, first, rows.ids);
        if (again.length > 0) await stage.addAgain(block, again, rows.ids);
        ({ words } = block);
      }
      await stage.end();
      ({ staged } = stage);
      replaces = begun.mayReplace && staged >= WORTH_A_TABLE && staged >= TIMES_WHAT_STANDS * begun.standing;
      if (rows.repeated > 0) leftOut.set(STOOD_ALREADY, await judgeRepeatedRows(transaction, refuse));
    },

    async finish() {
      if (replaces) await prepareReplacement(transaction, rows.turns * ROWS_IN_ORDER < staged);
      else await transaction.query(`analyze ${STAGE}`);
    },

    async apply(revision) {
      let isReplaced = false;
      const counts = await applyObservations(transaction, release, revision, {
        recordScope: () => recordScopeOf(transaction, releaseId, rows, words),
        applyLatest() {
          isReplaced = replaces;
          return replaces
            ? replaceCurrent(transaction, releaseId, revision, staged)
            : applyLatestEdition(transaction, release, revision);
        },
      });
      if (begun.mayReplace && !isReplaced) await transaction.query(`drop table ${STAGE}`);
      return counts;
    },
  };
}

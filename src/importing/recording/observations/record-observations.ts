import type { ObservationBlock, ObservationWords } from '../../sources';
import { applyObservations, type AppliedRelease } from '../editions/apply-observations';
import { leavesAnyOut, leavesOutMore } from '../editions/left-out';
import { applyLatestEdition } from '../editions/latest-edition';
import type { Recorder, RecordingRun } from '../recorder';
import { beginStage, STAGE, type BegunStage } from './begin-stage';
import { knownWords } from './known-words';
import { ObservationStage } from './observation-stage';
import { recordScopeOf } from './record-scope';
import { judgeRepeatedRows } from './repeated-rows';
import { prepareReplacement, replaceCurrent } from './replace-current';
import { RowsOfBlock } from './rows-of-block';
import { UnchangedRows } from './unchanged-rows';

const STOOD_ALREADY = 'say once more what an earlier line says';

/** Fewer rows than this are put into the table that there is, before anybody would notice. */
const WORTH_A_TABLE = 20_000;
/** So many times what stands a file has to be, for what stands to be worth copying. */
const TIMES_WHAT_STANDS = 4;

/** Where fewer rows stand, to stage a file whole is as quick. */
const WORTH_COMPARING = 10_000;

/** Rows of one metric and period that follow each other, on average, in a file that is in order. */
const ROWS_IN_ORDER = 50;

/** Observations of anybody's file, by the million: checked and put beside the record as they are read, block by block. */
export function recordObservations(run: RecordingRun): Recorder<ObservationBlock> {
  const { transaction, releaseId, refuse } = run;
  const leftOut = new Map<string, number>();
  const release: AppliedRelease = { releaseId, isComplete: true, organisations: 'LISTED', isPart: false };
  let begun: BegunStage;
  let rows: RowsOfBlock;
  let words: ObservationWords = { organisations: [], metrics: [], periods: [] };
  let staged = 0;
  let unchanged: UnchangedRows | null = null;
  let replaces = false;
  return {
    leftOut,

    async stage(blocks) {
      begun = await beginStage(transaction);
      rows = new RowsOfBlock(await knownWords(transaction), refuse);
      const stage = new ObservationStage(transaction, releaseId, begun.mayReplace ? ', freeze' : '');
      const compares = run.mayLeaveOutUnchanged && begun.standing >= WORTH_COMPARING;
      unchanged = compares ? await UnchangedRows.begin(run.database) : null;
      try {
        // While what stands of one block is fetched, the next one is read.
        let before: { block: ObservationBlock; first: Promise<number[]>; again: number[] } | null = null;
        const put = async (): Promise<void> => {
          if (before === null) return;
          const { block, first, again } = before;
          await stage.add(block, await first, rows.ids);
          if (again.length > 0) await stage.addAgain(block, again, rows.ids);
        };
        for await (const { row: block } of blocks) {
          const { first, again } = rows.sort(block);
          const others = unchanged?.others(block, first, rows.ids) ?? Promise.resolve(first);
          others.catch(() => undefined); // awaited with the next block
          await put();
          before = { block, first: others, again };
          ({ words } = block);
        }
        await put();
        await stage.end();
      } finally {
        await unchanged?.close();
      }
      ({ staged } = stage);
      replaces = begun.mayReplace && staged >= WORTH_A_TABLE && staged >= TIMES_WHAT_STANDS * begun.standing;
      if (rows.repeated > 0) leftOut.set(STOOD_ALREADY, await judgeRepeatedRows(transaction, refuse));
    },

    async finish({ isComplete }) {
      release.isComplete = isComplete;
      if (replaces) await prepareReplacement(transaction, rows.turns * ROWS_IN_ORDER < staged);
      else await transaction.query(`analyze ${STAGE}`);
    },

    async apply(revision) {
      let isReplaced = false;
      const counts = await applyObservations(transaction, release, revision, {
        recordScope: () => recordScopeOf(transaction, releaseId, rows, words),
        expectWhole: () => unchanged?.expectNoneLeftOut(),
        async applyLatest() {
          await unchanged?.expectStillStanding(transaction);
          // What was not staged cannot be told from what the file leaves out but by their number.
          const isPartlyStaged = unchanged !== null && unchanged.count > 0;
          if (
            isPartlyStaged &&
            !unchanged!.hasSpokenOfAll &&
            (await leavesOutMore(transaction, releaseId, unchanged!.count))
          ) {
            unchanged!.expectNothingMissing();
          }
          isReplaced = replaces && (isPartlyStaged || !(await leavesAnyOut(transaction, release)));
          return isReplaced
            ? replaceCurrent(transaction, releaseId, revision, staged)
            : applyLatestEdition(transaction, release, revision, { leavesNothingOut: isPartlyStaged });
        },
      });
      if (begun.mayReplace && !isReplaced) await transaction.query(`drop table ${STAGE}`);
      return { ...counts, unchanged: counts.unchanged + (unchanged?.count ?? 0) };
    },
  };
}

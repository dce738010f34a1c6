import { applyStage, copyRows, identitiesOf, stagedColumns, stageRows, type CopyValue } from '../../changes';
import { addMonths } from '../../time';
import type { TakenRow } from '../reading';
import type { MeasureRow } from '../sources';
import { applyObservations } from './editions/apply-observations';
import { inBatches } from './in-batches';
import { isKnownMeasure, measureDefinition } from './known-measures';
import { practicesByCode, type KnownPractice, type PracticesByCode } from './practices-by-code';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { editionValues, keepWhatStands, stageByColumn, UNLESS_EARLIER_EDITION } from './table-stage';
import { tables } from './tables';

const BATCH_ROWS = 20_000;
const OUTSIDE = 'are empty cells before the practice opened or after it closed';

/** Values of measures by practice and month. There are many: they are copied beside the record as they are read. */
export function recordMeasures({ transaction, releaseId, refuse }: RecordingRun): Recorder<MeasureRow> {
  const metrics = new Map<string, number>();
  const leftOut = new Map<string, number>();
  let isComplete = true;
  return {
    leftOut,

    async stage(rows) {
      const practices = await practicesByCode(transaction);
      await stageRows(transaction, tables.observation, []);
      for await (const batch of inBatches(rows, BATCH_ROWS)) {
        // A connection that copies can look nothing up, so each batch is a copy of its own.
        await identify(batch);
        await copyRows(transaction, 'stage_observation', stagedColumns(tables.observation), staged(batch, practices));
      }
      await transaction.query('analyze stage_observation');
    },

    async finish(source) {
      isComplete = source.isComplete;
      const rows = [...metrics].map(([measure, id]) => metricRow(measure, id, source));
      await stageByColumn(transaction, tables.metric, rows);
      // A definition that somebody gave stays, and so does ours with the earliest edition of the measure, until we change it.
      const stays = `brought.importer is distinct from $1 or (t.name, t.definition) = (s.name, s.definition) and not ${UNLESS_EARLIER_EDITION}`;
      await keepWhatStands(transaction, tables.metric, stays, editionValues(source));
    },

    async apply(revision) {
      await applyStage(transaction, tables.metric, revision);
      return applyObservations(transaction, { releaseId, isComplete, organisations: 'LISTED', isPart: true }, revision);
    },

    notes: unknownMeasures,
  };

  /** A mean may be the wrong thing to make of it; nobody should find that out by chance. */
  function unknownMeasures(): string[] {
    return [...metrics.keys()]
      .filter((measure) => !isKnownMeasure(measure))
      .map(
        (measure) =>
          `what "${measure}" counts over what is not known to us: unless somebody defines it, it is a mean without a unit`,
      );
  }

  async function identify(batch: readonly TakenRow<MeasureRow>[]): Promise<void> {
    const unknown = new Set(batch.map(({ row }) => row.measure).filter((measure) => !metrics.has(measure)));
    if (unknown.size === 0) return;
    const ids = await identitiesOf(transaction, 'METRIC', [...unknown].map(metricKey));
    for (const measure of unknown) metrics.set(measure, ids.get(metricKey(measure))!);
  }

  function* staged(batch: readonly TakenRow<MeasureRow>[], practices: PracticesByCode): Generator<CopyValue[]> {
    for (const { row, line } of batch) {
      const practice = practices.get(row.practiceCode);
      if (practice === undefined) {
        refuse(practices.unknown(line, row.practiceCode));
      } else if (row.value === null && !mayHaveBeenOpen(practice, row.month)) {
        // No month without prescribing, but no month of the practice: a wide file cannot tell them apart, a register can.
        leftOut.set(OUTSIDE, (leftOut.get(OUTSIDE) ?? 0) + 1);
      } else {
        const { measure, month, value, absence } = row;
        yield [metrics.get(measure)!, month, practice.id, 1, null, null, value, absence, releaseId, line];
      }
    }
  }

  function metricRow(measure: string, id: number, { sourceId }: RecordedSource) {
    const { name, definition, kind, unit, lowerIsBetter, caveats } = measureDefinition(measure);
    return {
      node_id: id,
      name,
      family: 'OUTCOME',
      kind,
      unit,
      lower_is_better: lowerIsBetter,
      frequency: 'MONTHLY',
      definition,
      source_id: sourceId,
      caveats,
      is_simulated: false,
      release_id: releaseId,
    };
  }
}

const metricKey = (measure: string): string => measure.toUpperCase();

/** Was the practice open on any day of the month, as far as registers say? */
function mayHaveBeenOpen({ openedOn, closedOn }: KnownPractice, month: string): boolean {
  const openedInTime = openedOn === null || openedOn < addMonths(month, 1);
  return openedInTime && (closedOn === null || closedOn >= month);
}

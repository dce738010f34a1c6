import { applyStage } from '../../changes';
import type { TakenRow } from '../reading';
import { ENGLAND, type Characteristic, type CharacteristicsRow } from '../sources';
import { England } from './england';
import { Figures, type Figure } from './figures';
import { inBatches } from './in-batches';
import { stageMetrics, type MetricDefinition } from './metric-definitions';
import { practicesByCode } from './practices-by-code';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { tables } from './tables';

const BATCH_ROWS = 2_000;

/** Compiled figures about practices: of each row as many as it has filled columns, each with its own period. */
export function recordCharacteristics({ transaction, releaseId, refuse }: RecordingRun): Recorder<CharacteristicsRow> {
  const figures = new Figures(transaction, releaseId);
  const england = new England(transaction);
  const definitions = new Map<string, MetricDefinition>();
  let source: RecordedSource;
  return {
    async stage(rows) {
      const practices = await practicesByCode(transaction);
      await figures.begin();
      for await (const batch of inBatches(rows, BATCH_ROWS)) {
        const found: Figure[] = [];
        for (const taken of batch) {
          const { code } = taken.row;
          const id = code === ENGLAND ? await england.identity() : practices.get(code)?.id;
          if (id === undefined) refuse(practices.unknown(taken.line, code));
          else found.push(...figuresOf(taken, id));
        }
        await figures.add(found);
      }
      await figures.end();
    },

    async finish(recorded) {
      source = recorded;
      await stageMetrics(transaction, definitions, source, releaseId);
      await england.stage(source, releaseId);
    },

    async apply(revision) {
      await applyStage(transaction, tables.organisation, revision);
      await applyStage(transaction, tables.metric, revision);
      return figures.apply(source, revision, { organisations: 'ALL', isPart: false });
    },
  };

  function figuresOf({ row, line }: TakenRow<CharacteristicsRow>, organisationId: number): Figure[] {
    return row.figures.map(({ characteristic, value }) => {
      const { metric, periodStart, periodMonths } = characteristic;
      if (!definitions.has(metric)) definitions.set(metric, definitionOf(characteristic));
      return { metric, organisationId, periodStart, periodMonths, value, line };
    });
  }
}

const COMPILED =
  'Compiled for a study of prescribing: the statistics themselves, where they are at hand, are to be preferred.';

const definitionOf = (characteristic: Characteristic): MetricDefinition => ({
  name: characteristic.name,
  definition: characteristic.definition,
  family: characteristic.family,
  kind: characteristic.kind,
  unit: characteristic.unit,
  lowerIsBetter: characteristic.lowerIsBetter,
  frequency: 'IRREGULAR',
  caveats: [COMPILED, ...characteristic.caveats],
});

import {
  applyStage,
  copyRows,
  identitiesOf,
  stagedColumns,
  stageRows,
  type CopyValue,
  type StageCounts,
} from '../../../changes';
import { applyObservations } from '../editions/apply-observations';
import { stageMetrics, type MetricDefinition } from '../metric-definitions';
import type { RecordedSource, RecordingRun } from '../recorder';
import { tables } from '../tables';
import type { Figure } from './figure';
import { giveWayToOtherFiles, overlapsWithOtherFiles } from './other-files';

/** A metric of a publication, by its code. */
export interface PublishedMetric extends MetricDefinition {
  readonly code: string;
}

/** The figures of one file of a monthly publication, on their way into the record. */
export interface MonthlyFigures {
  /** Identities of the publication's metrics by code; known after {@link stage}. */
  readonly metricIds: ReadonlyMap<string, number>;
  /** What a careful reader should know; final after {@link finish}. */
  readonly notes: readonly string[];
  stage(figures: Iterable<Figure>): Promise<void>;
  finish(source: RecordedSource): Promise<void>;
  apply(revision: number): Promise<StageCounts>;
}

/** What a publication measures, and how it is published. */
export interface MonthlyPublication {
  readonly metrics: readonly PublishedMetric[];
  /** An edition is published in several files, each about organisations of its own. */
  readonly isInParts: boolean;
}

/** Figures of one file, copied beside the record and made current. Metrics of which it has no figure are not defined by it. */
export function monthlyFigures(
  { transaction, releaseId, file }: RecordingRun,
  { metrics, isInParts }: MonthlyPublication,
): MonthlyFigures {
  let metricIds: ReadonlyMap<string, number> = new Map();
  let notes: string[] = [];
  let isComplete = true;
  return {
    get metricIds() {
      return metricIds;
    },
    get notes() {
      return notes;
    },

    async stage(figures) {
      const codes = metrics.map(({ code }) => code);
      metricIds = await identitiesOf(transaction, 'METRIC', codes);
      await stageRows(transaction, tables.observation, []);
      await copyRows(transaction, 'stage_observation', stagedColumns(tables.observation), staged(figures));
      await transaction.query('analyze stage_observation');
    },

    async finish(source) {
      isComplete = source.isComplete;
      notes = await overlapsWithOtherFiles(transaction, source, file);
      await giveWayToOtherFiles(transaction, source, file);
      await stageMetrics(transaction, await defined(), source, releaseId);
    },

    async apply(revision) {
      await applyStage(transaction, tables.metric, revision);
      const reach = { organisations: isInParts ? 'LISTED' : 'ALL', isPart: isInParts } as const;
      return applyObservations(transaction, { releaseId, isComplete, ...reach }, revision);
    },
  };

  function* staged(figures: Iterable<Figure>): Generator<CopyValue[]> {
    for (const { metric, month, organisationId, numerator, denominator, value, absence, line } of figures) {
      const key = [metricIds.get(metric)!, month, organisationId, 1];
      yield [...key, numerator, denominator, value, absence, releaseId, line];
    }
  }

  /** A rate follows from figures and is in no file. */
  async function defined(): Promise<Map<string, MetricDefinition>> {
    const { rows } = await transaction.query<{ id: number }>('select distinct metric_id as id from stage_observation');
    const staging = new Set(rows.map(({ id }) => id));
    const used = metrics.filter(({ code, kind }) => kind === 'RATE' || staging.has(metricIds.get(code)!));
    return new Map(used.map((metric) => [metric.code, metric]));
  }
}

import { applyStage, type StageCounts } from '../../../changes';
import { Figures, type Figure } from '../figures';
import { stageMetrics, type MetricDefinition } from '../metric-definitions';
import type { RecordedSource, RecordingRun } from '../recorder';
import { tables } from '../tables';
import { giveWayToOtherFiles, overlapsWithOtherFiles } from './other-files';

/** A metric of a publication, by its code. */
export interface PublishedMetric extends MetricDefinition {
  readonly code: string;
}

/** The figures of one file of a monthly publication, on their way into the record. */
export interface MonthlyFigures {
  stage(figures: Iterable<Figure>): Promise<void>;
  finish(source: RecordedSource): Promise<void>;
  apply(revision: number): Promise<StageCounts>;
  /** What a careful reader should know; final after {@link finish}. */
  readonly notes: readonly string[];
}

/** What a publication measures, and how it is published. */
interface MonthlyPublication {
  readonly metrics: readonly PublishedMetric[];
  /** An edition is published in several files, each about organisations of its own. */
  readonly isInParts: boolean;
}

/** Figures of one file, copied beside the record and made current. Metrics of which it has no figure are not defined by it. */
export function monthlyFigures(
  { transaction, releaseId, file }: RecordingRun,
  { metrics, isInParts }: MonthlyPublication,
): MonthlyFigures {
  const staged = new Figures(transaction, releaseId);
  const measured = new Set<string>();
  let notes: string[] = [];
  let source: RecordedSource;
  return {
    get notes() {
      return notes;
    },

    async stage(figures) {
      const all = [...figures];
      for (const { metric } of all) measured.add(metric);
      await staged.begin();
      await staged.add(all);
      await staged.end();
    },

    async finish(recorded) {
      source = recorded;
      notes = await overlapsWithOtherFiles(transaction, source, file);
      await giveWayToOtherFiles(transaction, source, file);
      // A rate follows from figures and is in no file.
      const defined = metrics.filter(({ code, kind }) => kind === 'RATE' || measured.has(code));
      await stageMetrics(transaction, new Map(defined.map((metric) => [metric.code, metric])), source, releaseId);
    },

    async apply(revision) {
      await applyStage(transaction, tables.metric, revision);
      const organisations = isInParts ? 'LISTED' : 'ALL';
      return staged.apply(source, revision, { organisations, isPart: isInParts });
    },
  };
}

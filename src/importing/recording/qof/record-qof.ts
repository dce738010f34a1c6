import { applyStage } from '../../../changes';
import type { TakenRow } from '../../reading';
import type { QofRow } from '../../sources';
import type { Reach } from '../editions/release-scope';
import { Figures, type Figure } from '../figures';
import { inBatches } from '../in-batches';
import { stageMetrics, type MetricDefinition } from '../metric-definitions';
import { PCN_SHOWN, pcnShown } from '../pcn-shown';
import { practicesByCode, type PracticesByCode } from '../practices-by-code';
import type { RecordedSource, Recorder, RecordingRun } from '../recorder';
import { saidByEarlierIssue } from '../table-stage';
import { tables } from '../tables';
import { OF_STAGED_METRICS, stageStatements, type Statement } from './claims';
import { QofFigures } from './figures';
import { indicatorDefinition, indicatorMetric, VALIDATION_OUTCOME, validationOutcomeDefinition } from './metrics';

const BATCH_ROWS = 20_000;

const ENGLAND_WHOLE: Reach = { organisations: 'ALL', isPart: false };
/** Of achievement there can be a file for each region, and none states the whole. */
const A_REGION: Reach = { organisations: 'LISTED', isPart: true };

/** A file of the Quality and Outcomes Framework: figures, statements about practices, or what indicators are. */
export function recordQof({ transaction, releaseId, refuse }: RecordingRun): Recorder<QofRow> {
  const figures = new Figures(transaction, releaseId);
  const qof = new QofFigures();
  const statements: Statement[] = [];
  const described = new Map<string, MetricDefinition>();
  let isAchievement = false;
  let source: RecordedSource;
  return {
    async stage(rows) {
      const practices = await practicesByCode(transaction);
      await figures.begin();
      for await (const batch of inBatches(rows, BATCH_ROWS)) {
        await figures.add(batch.flatMap((taken) => figureOf(taken, practices) ?? []));
      }
      for (const { row, line } of qof.halves) {
        const rejected = `no other half of the share of ${row.practiceCode} for ${row.indicatorCode} stands in the file: expected NUMERATOR and DENOMINATOR`;
        refuse({ line, rejected, column: 'MEASURE', value: row.measure });
      }
      await figures.end();
    },

    async finish(recorded) {
      source = recorded;
      // By its code alone little is known of an indicator: whatever stands says more.
      await stageMetrics(transaction, new Map([...qof.definitions, ...described]), source, releaseId, {
        yields: isAchievement,
      });
      await stageStatements(transaction, statements, source, releaseId);
    },

    async apply(revision) {
      const ofMetrics = await applyStage(transaction, tables.metric, revision);
      const earlier = saidByEarlierIssue(source, tables.claim, 'subject_id');
      const withdraw = `${earlier} and ${OF_STAGED_METRICS}`;
      const ofClaims = await applyStage(transaction, tables.claim, revision, { withdraw });
      if (statements.length > 0) return ofClaims;
      const ofFigures = await figures.apply(source, revision, isAchievement ? A_REGION : ENGLAND_WHOLE);
      return qof.definitions.size === 0 ? ofMetrics : ofFigures;
    },
  };

  function figureOf(taken: TakenRow<QofRow>, practices: PracticesByCode): Figure | null {
    const { row, line } = taken;
    if (row.is === 'INDICATOR') {
      described.set(indicatorMetric(row.indicatorCode), indicatorDefinition(row));
      return null;
    }
    const practice = practices.get(row.practiceCode);
    if (practice === undefined) {
      refuse(practices.unknown(line, row.practiceCode));
      return null;
    }
    if (row.is === 'PLACE' || row.is === 'VALIDATION_OUTCOME') {
      statements.push({ row, line, practiceId: practice.id });
      const [code, definition] =
        row.is === 'PLACE' ? [PCN_SHOWN, pcnShown] : [VALIDATION_OUTCOME, validationOutcomeDefinition];
      described.set(code, definition);
      return null;
    }
    isAchievement ||= row.is === 'ACHIEVEMENT';
    return qof.of(taken, practice.id);
  }
}

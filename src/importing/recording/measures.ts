import { identitiesOf, stageRows, type CopyValue } from '../../changes';
import { addMonths } from '../../time';
import type { TakenRow } from '../reading';
import type { MeasureRow } from '../sources';
import { measureDefinition } from './known-measures';
import { practicesByCode } from './practices-by-code';
import type { Recorder, RecordingRun } from './recorder';
import { applyTable, stageByColumn } from './table-stage';
import { tables } from './tables';

/** Values of measures by practice and month, streamed into a stage as they are read. */
export function recordMeasures({ transaction, releaseId, refuse }: RecordingRun): Recorder<MeasureRow> {
  const metrics = new Map<string, number>();
  return {
    async stage(rows) {
      await stageRows(transaction, tables.observation, staged(rows));
      await replacePlaceholders();
      await refuseRepeats();
    },

    async finish({ sourceId }) {
      await stageByColumn(transaction, tables.metric, [...metrics].map(([measure, id]) => {
        const { name, definition, lowerIsBetter, caveats } = measureDefinition(measure);
        return {
          node_id: id,
          name,
          family: 'OUTCOME',
          kind: 'PROPORTION',
          unit: 'share, 0 to 1',
          lower_is_better: lowerIsBetter,
          frequency: 'MONTHLY',
          definition,
          source_id: sourceId,
          caveats,
          is_simulated: false,
          release_id: releaseId,
        };
      }));
      // The definition stays that of the edition which brought it first: a later file of the same measure brings values only.
      await transaction.query(
        'delete from stage_metric s using metric_current m where m.node_id = s.node_id and (m.name, m.definition) = (s.name, s.definition)',
      );
    },

    async apply(revision) {
      await applyTable(transaction, tables.metric, revision);
      return applyTable(transaction, tables.observation, revision);
    },
  };

  async function* staged(rows: AsyncIterable<TakenRow<MeasureRow>>): AsyncGenerator<CopyValue[]> {
    const practices = await practicesByCode(transaction);
    for await (const { row, line } of rows) {
      const practice = practices.get(row.practiceCode);
      if (practice === undefined) {
        refuse(practices.unknown(line, row.practiceCode));
        continue;
      }
      // An empty cell before a practice opened or after it closed is no month without prescribing: it is no month of the practice.
      if (row.value === null && (startsAfter(practice.openedOn, row.month) || endsBefore(practice.closedOn, row.month))) continue;
      yield [placeholderOf(row.measure), row.month, practice.id, 1, null, null, row.value, row.absence, releaseId, line];
    }
  }

  /**
   * The identity of a measure while rows are copied, when the connection can look nothing up: a placeholder, which is replaced
   * when the copying is done.
   */
  function placeholderOf(measure: string): number {
    const known = metrics.get(measure) ?? -(metrics.size + 1);
    metrics.set(measure, known);
    return known;
  }

  async function replacePlaceholders(): Promise<void> {
    const ids = await identitiesOf(transaction, 'METRIC', [...metrics.keys()].map((measure) => measure.toUpperCase()));
    for (const [measure, placeholder] of metrics) {
      const id = ids.get(measure.toUpperCase())!;
      await transaction.query('update stage_observation set metric_id = $1 where metric_id = $2', [id, placeholder]);
      metrics.set(measure, id);
    }
  }

  /** One value for a practice and month: where a file gives two, the first stays and the others are refused. */
  async function refuseRepeats(): Promise<void> {
    const { rows } = await transaction.query<{ release_row: number; practice: string; month: string }>(
      `with repeats as (
         delete from stage_observation s using (
           select ctid, row_number() over (partition by metric_id, period_start, practice_id order by release_row, ctid) as place from stage_observation
         ) numbered where s.ctid = numbered.ctid and numbered.place > 1
         returning s.release_row, s.practice_id, s.period_start)
       select r.release_row, n.key as practice, r.period_start as month from repeats r join node n on n.id = r.practice_id order by 1`,
    );
    for (const { release_row, practice, month } of rows) {
      refuse({ line: release_row, rejected: `a second value for ${practice} in ${month.slice(0, 7)}: only the first is taken` });
    }
  }
}

function startsAfter(openedOn: string | null, month: string): boolean {
  return openedOn !== null && openedOn >= addMonths(month, 1);
}

function endsBefore(closedOn: string | null, month: string): boolean {
  return closedOn !== null && closedOn < month;
}

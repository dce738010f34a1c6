import { applyStage } from '../../../changes';
import { ImportInputError } from '../../errors';
import type { TakenRow } from '../../reading';
import { ENGLAND, type FingertipsRow } from '../../sources';
import { areaOrganisations } from '../area-organisations';
import { England } from '../england';
import { Figures, type Figure } from '../figures';
import { inBatches } from '../in-batches';
import { stageMetrics } from '../metric-definitions';
import { practicesByCode, type PracticesByCode } from '../practices-by-code';
import type { RecordedSource, Recorder, RecordingRun } from '../recorder';
import { tables } from '../tables';
import { Series } from './series';
import { settleForms } from './settle-forms';

const BATCH_ROWS = 20_000;

/** GP in older downloads, GPs in newer ones. */
const PRACTICES = /^GPs?$/;

/** Values of indicators by area and period. Which of them are shares or rates of counts, only the whole file tells. */
export function recordFingertips({ transaction, releaseId, refuse }: RecordingRun): Recorder<FingertipsRow> {
  const figures = new Figures(transaction, releaseId);
  const england = new England(transaction);
  const seriesOf = new Map<string, Series>();
  const leftOut = new Map<string, number>();
  let ofValues = 0;
  let source: RecordedSource;
  return {
    leftOut,

    async stage(rows) {
      const practices = await practicesByCode(transaction);
      const areas = await areaOrganisations(transaction);
      await figures.begin();
      for await (const batch of inBatches(rows, BATCH_ROWS)) {
        const found: Figure[] = [];
        for (const taken of batch) {
          const organisationId = await organisationOf(taken, practices, areas);
          if (organisationId !== null) found.push(figureOf(taken, organisationId));
        }
        await figures.add(found);
      }
      await figures.end();
    },

    async finish(recorded) {
      source = recorded;
      const { definitions, contradicted } = await settleForms(transaction, seriesOf);
      if (contradicted.length > 0) {
        const codes = contradicted.join(', ');
        const sentence = `the record has ${codes} as counts over denominators, and in this file the values do not follow from them: nothing was written`;
        throw new ImportInputError('REFUSED_BY_RECORD', source.key, sentence);
      }
      ofValues = [...definitions.values()].filter(({ kind }) => kind === 'MEAN').length;
      await stageMetrics(transaction, definitions, source, releaseId);
      await england.stage(source, releaseId);
    },

    async apply(revision) {
      await applyStage(transaction, tables.organisation, revision);
      await applyStage(transaction, tables.metric, revision);
      // A download can be of some areas, and of the others says nothing.
      return figures.apply(source, revision, { organisations: 'LISTED', isPart: true });
    },

    notes: () => [
      `metrics by indicator, sex and age: ${seriesOf.size}, of which ${seriesOf.size - ofValues} as counts over denominators and ${ofValues} as values`,
    ],
  };

  async function organisationOf(
    { row, line }: TakenRow<FingertipsRow>,
    practices: PracticesByCode,
    areas: ReadonlyMap<string, number>,
  ): Promise<number | null> {
    if (row.areaCode === ENGLAND) return england.identity();
    if (PRACTICES.test(row.areaType)) {
      const practice = practices.get(row.areaCode);
      if (practice === undefined) refuse(practices.unknown(line, row.areaCode));
      return practice?.id ?? null;
    }
    const id = areas.get(row.areaCode);
    if (id !== undefined) return id;
    const why = `are of areas that no register here lists by their code: ${row.areaType}`;
    leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
    return null;
  }

  function figureOf({ row, line }: TakenRow<FingertipsRow>, organisationId: number): Figure {
    const series = seriesOf.get(row.metric) ?? new Series(row);
    seriesOf.set(row.metric, series);
    series.saw(row);
    const { metric, periodStart, periodMonths, count, denominator, value } = row;
    const absence = value === null && denominator === 0 ? 'ZERO_DENOMINATOR' : row.absence;
    return { metric, organisationId, periodStart, periodMonths, numerator: count, denominator, value, absence, line };
  }
}

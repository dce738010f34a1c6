import { applyStage, identitiesOf } from '../../changes';
import { addDays } from '../../time';
import { editionPeriod } from '../edition-period';
import type { TakenRow } from '../reading';
import type { PracticeCommissionerRow } from '../sources';
import { stageCodesOfLinks } from './codes-of-links';
import { lastDay } from './last-day';
import { leaveCuratedLinks } from './links/curated-links';
import { settleLinks, type SettledLinks } from './links/settle-links';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { stageByColumn, type RowByColumn } from './table-stage';
import { tables } from './tables';

/**
 * Dated links from practices to commissioners. An ended spell is one statement, whichever editions make it. That a spell was
 * going on is a statement of its edition alone, true as far as that edition could see: the register of practices, or a later
 * edition, says what came after. Of two editions that contradict each other the later one is right; curated links stay.
 */
export function recordPracticeCommissioners({
  transaction,
  releaseId,
}: RecordingRun): Recorder<PracticeCommissionerRow> {
  const taken: TakenRow<PracticeCommissionerRow>[] = [];
  const notes: string[] = [];
  let source: RecordedSource;
  let settled: SettledLinks;
  return {
    async stage(rows) {
      for await (const row of rows) taken.push(row);
    },

    async finish(recorded) {
      source = recorded;
      const organisations = await stageCodesOfLinks(transaction, taken, source, releaseId);
      await stageLinks(organisations);
      const curated = await leaveCuratedLinks(transaction, source);
      if (curated > 0) notes.push(`${number(curated)} rows contradict links that were curated, which stay`);
      settled = await settleLinks(transaction, source, releaseId);
      const { contradicted } = settled;
      if (contradicted > 0) notes.push(`${number(contradicted)} rows are contradicted by a later edition`);
    },

    async apply(revision) {
      await applyStage(transaction, tables.organisation, revision);
      return settled.apply(revision);
    },

    notes: () => notes,
  };

  async function stageLinks(organisations: Map<string, number>): Promise<void> {
    const keyOf = ({ practiceCode, commissionerCode, from, toInclusive }: PracticeCommissionerRow): string =>
      `${practiceCode}/COMMISSIONED_BY/${commissionerCode}/${from}/${toInclusive ?? source.key}`;
    const ids = await identitiesOf(
      transaction,
      'RELATION',
      taken.map(({ row }) => keyOf(row)),
    );
    const rows = taken.map(({ row, line }) => ({
      node_id: ids.get(keyOf(row))!,
      subject_id: organisations.get(row.practiceCode)!,
      predicate: 'COMMISSIONED_BY',
      object_id: organisations.get(row.commissionerCode)!,
      valid_from_text: row.from,
      valid_from_precision: 'DAY',
      valid_from_earliest: row.from,
      valid_from_latest: row.from,
      ...(row.toInclusive === null ? wentOn(row.from, madeOn(source)) : lastDay(row.toInclusive)),
      source_id: source.sourceId,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    }));
    await stageByColumn(transaction, tables.relation, rows);
  }
}

/** Still going on when the edition was made, at the earliest on the day given: it ended on no day before the next. */
function wentOn(from: string, madeOn: string): RowByColumn {
  return { valid_to_precision: 'BOUNDED', valid_to_earliest: addDays(from > madeOn ? from : madeOn, 1) };
}

/** The first day on which the edition can have been made: in the days that it is named for, and not before what it reports. */
function madeOn({ edition, statedEarliest }: RecordedSource): string {
  const period = editionPeriod(edition);
  if (period === null) return statedEarliest;
  const isWithin = period.firstDay <= statedEarliest && statedEarliest <= period.lastDay;
  return isWithin ? statedEarliest : period.firstDay;
}

const number = (count: number): string => count.toLocaleString('en-GB');

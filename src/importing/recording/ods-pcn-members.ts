import { applyStage, identitiesOf, type StageCounts } from '../../changes';
import type { TakenRow } from '../reading';
import type { PcnMemberRow } from '../sources';
import { lastDay } from './last-day';
import { overlappingSpells } from './overlapping-spells';
import { stageNetworks } from './pcn-networks';
import { preferTheLatestEdition } from './preferred-edition';
import type { RecordedSource, Recorder, RecordingRun } from './recorder';
import { linkRevisedSpells } from './revised-spells';
import { keepWhatStands, saidByEarlierIssue, stageByColumn } from './table-stage';
import { tables } from './tables';
import { withoutOverlaps } from './without-overlaps';

/**
 * An edition of the network register: a complete statement of who was in which network when. The latest edition is the
 * preferred one; earlier ones keep what they said.
 */
export function recordPcnMembers({ transaction, releaseId, refuse }: RecordingRun): Recorder<PcnMemberRow> {
  let taken: TakenRow<PcnMemberRow>[] = [];
  let source: RecordedSource;
  let noLongerPreferred = 0;
  let revisedByLater = 0;
  return {
    async stage(rows) {
      const all: TakenRow<PcnMemberRow>[] = [];
      for await (const row of rows) all.push(row);
      taken = withoutOverlaps(all, refuse);
    },

    async finish(recorded) {
      source = recorded;
      const { organisations, programmes } = await stageNetworks(transaction, taken, source, releaseId);
      await stageSpells(organisations, programmes);
      noLongerPreferred = await preferTheLatestEdition(transaction, source);
      revisedByLater = await linkRevisedSpells(transaction, source, releaseId);
    },

    async apply(revision): Promise<StageCounts> {
      await applyStage(transaction, tables.organisation, revision);
      await applyStage(transaction, tables.programme, revision);
      const withdraw = saidByEarlierIssue(source, tables.participation, 'practice_id');
      const counts = await applyStage(transaction, tables.participation, revision, { withdraw });
      return { ...counts, changed: counts.changed - noLongerPreferred - revisedByLater };
    },

    notes: () => [
      ...counted(
        overlappingSpells(taken),
        'spells begin before the spell of the practice in another network has ended',
      ),
      ...counted(noLongerPreferred, 'rows of earlier editions are no longer the preferred ones'),
    ],
  };

  async function stageSpells(organisations: Map<string, number>, programmes: Map<string, number>): Promise<void> {
    const keyOf = (row: PcnMemberRow): string =>
      `PCN-${row.pcnCode}/${row.practiceCode}/JOINED/${source.key}/${row.from}`;
    const ids = await identitiesOf(
      transaction,
      'PARTICIPATION',
      taken.map(({ row }) => keyOf(row)),
    );
    const rows = taken.map(({ row, line }) => ({
      node_id: ids.get(keyOf(row))!,
      programme_id: programmes.get(row.pcnCode)!,
      practice_id: organisations.get(row.practiceCode)!,
      stage: 'JOINED',
      modality: 'ACTUAL',
      attribution: 'DOCUMENT',
      valid_from_text: row.from,
      valid_from_precision: 'DAY',
      valid_from_earliest: row.from,
      valid_from_latest: row.from,
      ...(row.toInclusive === null ? {} : lastDay(row.toInclusive)),
      is_preferred: true,
      source_id: source.sourceId,
      stated_earliest: source.statedEarliest,
      stated_latest: source.statedLatest,
      grade: 'A',
      release_id: releaseId,
      release_row: line,
    }));
    await stageByColumn(transaction, tables.participation, rows);
    // The same edition may have been recorded by hand, in part, with remarks and links of its own.
    const saysTheSame = `(t.programme_id, t.practice_id, t.stage) = (s.programme_id, s.practice_id, s.stage)
      and (t.valid_from_earliest, t.valid_from_latest, t.valid_to_earliest, t.valid_to_latest)
        is not distinct from (s.valid_from_earliest, s.valid_from_latest, s.valid_to_earliest, s.valid_to_latest)`;
    await keepWhatStands(transaction, tables.participation, saysTheSame);
  }
}

const counted = (count: number, what: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${what}`];

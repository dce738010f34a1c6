import { randomUUID } from 'node:crypto';
import {
  applyRows,
  identitiesOf,
  latestChangeOf,
  refusedFor,
  UserErrorCode,
  type EditedRow,
  type Faults,
  type PreparedEdit,
} from '../../changes';
import type { Transaction } from '../../database';
import { dateColumns, expectText, keptDate, namedById, namedSource } from '../../evidence';
import type { CorrectParticipationInput } from './participation-inputs';
import {
  endingOf,
  expectInOrder,
  expectModality,
  lastDayOf,
  PARTICIPATION_KINDS,
  PARTICIPATION_TABLE,
  standingParticipation,
  statedColumns,
  watchParticipation,
  withoutRevisions,
} from './participation-row';
import type { EditedParticipation } from './record-participation';

/**
 * Checks a correction. It becomes a row of its own, which names the old one as what it revises and takes its place: the old one
 * is no longer preferred, and stays to be read.
 */
export async function prepareCorrection(
  transaction: Transaction,
  input: CorrectParticipationInput,
  faults: Faults,
): Promise<PreparedEdit<EditedParticipation> | null> {
  const named = await namedById(transaction, input.participation, PARTICIPATION_KINDS, 'participation', faults);
  if (named === null) return null;
  const expectUntouched = await watchParticipation(transaction, named.nodeId);
  const old = await standingParticipation(transaction, named.nodeId);
  const changes = await changedColumns(transaction, input, old, faults);
  const corrected: EditedRow = { ...old, ...changes };
  expectInOrder(corrected, faults);
  if (!faults.isEmpty) return null;
  if (sameRow(old, corrected))
    throw refusedFor(UserErrorCode.NOTHING_CHANGED, [], 'the record says so already, so there is nothing to do');

  const key = correctionKey(named.key);
  const nodeId = (await identitiesOf(transaction, 'PARTICIPATION', [key])).get(key)!;
  const row = { ...corrected, node_id: nodeId, revises_id: named.nodeId, release_id: null, release_row: null };
  return {
    summary: `${named.key} corrected`,
    made: { participationId: nodeId },
    latestChange: () => latestChangeOf(transaction, 'participation', 'node_id', named.nodeId),
    apply: async (revision) => {
      await expectNotCorrected(transaction, named.nodeId);
      await expectUntouched();
      const replaced = [{ ...old, is_preferred: false }, ...(await endedBy(transaction, named.nodeId, nodeId))];
      return applyRows(transaction, PARTICIPATION_TABLE, revision, [row, ...replaced]);
    },
  };
}

/** The key of the row that was first recorded, with an ending of its own. */
function correctionKey(key: string): string {
  return `${key.replace(/\/corrected-.*$/, '')}/corrected-${randomUUID()}`;
}

/** Only what is given changes: what is left out stays, and null empties. */
async function changedColumns(
  transaction: Transaction,
  input: CorrectParticipationInput,
  old: EditedRow,
  faults: Faults,
): Promise<EditedRow> {
  const { stage, modality, attribution, from, lastDay, endedBy: ending, isPreferred, statedAt, grade, note } = input;
  expectModality(modality, faults);
  expectText(note, 'note', faults);
  const changes: EditedRow = {};
  for (const [column, value] of Object.entries({ stage, modality, is_preferred: isPreferred, grade }))
    if (value != null) changes[column] = value;
  for (const [column, value] of Object.entries({ attribution, note })) if (value !== undefined) changes[column] = value;
  if (from != null) Object.assign(changes, dateColumns('valid_from', keptDate(from, 'from', faults)));
  if (ending !== undefined) changes['ended_by_id'] = await endingOf(transaction, ending, faults);
  if (lastDay !== undefined) {
    Object.assign(changes, dateColumns('valid_to', lastDayOf(lastDay, ending, faults)));
    // A spell ends once: a last day takes the place of the row of leaving, and the other way round.
    if (lastDay !== null && ending === undefined) changes['ended_by_id'] = null;
  } else if (ending != null) Object.assign(changes, dateColumns('valid_to', lastDayOf(null, null, faults)));
  const source = await namedSource(transaction, input.source, 'source', faults);
  const origin = await namedSource(transaction, input.origin, 'origin', faults);
  if (source !== null) Object.assign(changes, { source_id: source.nodeId, grade: grade ?? source.grade });
  if (input.origin !== undefined) changes['origin_source_id'] = origin?.nodeId ?? null;
  const isSaidAnew = source !== null && source.nodeId !== old['source_id'];
  if (statedAt != null || isSaidAnew) Object.assign(changes, statedColumns(statedAt, source, faults));
  return changes;
}

/** Do they say the same? */
function sameRow(old: EditedRow, corrected: EditedRow): boolean {
  return Object.keys(corrected).every((column) => old[column] === corrected[column]);
}

/** Asked under the lock, so that of two who correct the same row one comes second. */
async function expectNotCorrected(transaction: Transaction, nodeId: number): Promise<void> {
  const { rows } = await transaction.query<{ key: string }>(
    `select n.key from participation_current p join node n on n.id = p.node_id
     where p.revises_id = $1 and n.key like '%/corrected-%'`,
    [nodeId],
  );
  if (rows.length > 0)
    throw refusedFor(
      UserErrorCode.CONFLICT,
      ['participation'],
      `it was corrected before, by the participation ${rows[0]!.key}: correct that one`,
    );
}

/** Rows that the old row ended are ended by the new one. */
async function endedBy(transaction: Transaction, oldId: number, newId: number): Promise<EditedRow[]> {
  const { rows } = await transaction.query<EditedRow>('select * from participation_current where ended_by_id = $1', [
    oldId,
  ]);
  return rows.map((row) => ({ ...withoutRevisions(row), ended_by_id: newId }));
}

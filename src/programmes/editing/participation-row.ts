import { stale, type EditedRow, type Faults } from '../../changes';
import type { Transaction } from '../../database';
import { firstDayAfter, keptDate, namedById, NO_DATE, type NamedSource, type PartialDateInput } from '../../evidence';
import type { Day } from '../../time';

export const PARTICIPATION_TABLE = { name: 'participation', key: ['node_id'] } as const;
export const PARTICIPATION_KINDS = { Participation: 'PARTICIPATION' } as const;

/** In what sense somebody can be said to take part: nobody estimates it, and nobody says it on a condition. */
const MODALITIES = ['ACTUAL', 'FORECAST'];

export function expectModality(modality: string | null | undefined, faults: Faults): void {
  if (modality != null && !MODALITIES.includes(modality))
    faults.invalid('modality', 'modality must be ACTUAL or FORECAST: what would be or may be so is a claim');
}

/** The columns of a spell's last day; a spell ends once. */
export function lastDayOf(
  lastDay: PartialDateInput | null | undefined,
  endedBy: string | null | undefined,
  faults: Faults,
): ReturnType<typeof firstDayAfter> {
  if (lastDay == null) return NO_DATE;
  if (endedBy != null) faults.invalid('lastDay', 'lastDay is given beside endedBy: a spell ends once');
  return firstDayAfter(keptDate(lastDay, 'lastDay', faults));
}

/** The row of leaving that ends a spell. */
export async function endingOf(
  transaction: Transaction,
  endedBy: string | null | undefined,
  faults: Faults,
): Promise<number | null> {
  const ending = await namedById(transaction, endedBy, PARTICIPATION_KINDS, 'endedBy', faults);
  if (ending === null) return null;
  const { stage } = await standingParticipation(transaction, ending.nodeId);
  if (stage !== 'LEFT') faults.invalid('endedBy', `endedBy must name a row of the stage LEFT, not ${stage as string}`);
  return ending.nodeId;
}

/** When it was said: as given, or else when its source was published. */
export function statedColumns(
  statedAt: PartialDateInput | null | undefined,
  source: NamedSource | null,
  faults: Faults,
): { stated_earliest: Day | null; stated_latest: Day | null } {
  const given = keptDate(statedAt, 'statedAt', faults);
  const earliest = given.earliest ?? (statedAt == null ? (source?.publishedEarliest ?? null) : null);
  const latest = given.latest ?? (statedAt == null ? (source?.publishedLatest ?? null) : null);
  if (source !== null && earliest === null && latest === null && faults.isEmpty)
    faults.invalid('statedAt', 'statedAt is missing: nothing says when the source was published');
  return { stated_earliest: earliest ?? latest, stated_latest: latest ?? earliest };
}

/** A row that stands: everything it says. */
export async function standingParticipation(transaction: Transaction, nodeId: number): Promise<EditedRow> {
  return withoutRevisions((await standing(transaction, nodeId))!);
}

/**
 * A row that was looked at before the lock was taken, and may have been changed until then.
 *
 * @returns what throws {@link EditRefused} if it was
 */
export async function watchParticipation(transaction: Transaction, nodeId: number): Promise<() => Promise<void>> {
  const seen = (await standing(transaction, nodeId))!['recorded_in'] as number;
  return async () => {
    const now = ((await standing(transaction, nodeId))?.['recorded_in'] ?? 0) as number;
    if (now !== seen) throw stale(seen, now);
  };
}

async function standing(transaction: Transaction, nodeId: number): Promise<EditedRow | undefined> {
  const { rows } = await transaction.query<EditedRow>('select * from participation_current where node_id = $1', [
    nodeId,
  ]);
  return rows[0];
}

/** What a row says, without when it was recorded. */
export function withoutRevisions({
  recorded_in: _recordedIn,
  superseded_in: _supersededIn,
  ...row
}: EditedRow): EditedRow {
  return row;
}

/** The first day may not come after the last, as far as the two are known. */
export function expectInOrder({ valid_from_earliest: from, valid_to_latest: to }: EditedRow, faults: Faults): void {
  if (typeof from === 'string' && typeof to === 'string' && from >= to)
    faults.invalid('from', `it would begin on ${from} at the earliest, no day before it ended`);
}

import type { TakenRow } from '../reading';
import type { PcnMemberRow } from '../sources';

/** Spells that begin before the spell of the same practice in another network has ended: taken as printed, and counted. */
export function overlappingSpells(rows: readonly TakenRow<PcnMemberRow>[]): number {
  const byStart = [...rows].sort((one, other) => (one.row.from < other.row.from ? -1 : 1));
  const lastDays = new Map<string, string>();
  let overlapping = 0;
  for (const { row } of byStart) {
    const { practiceCode, from, toInclusive } = row;
    const before = lastDays.get(practiceCode);
    if (before !== undefined && from <= before) overlapping += 1;
    const last = toInclusive ?? '9999-12-31';
    if (before === undefined || last > before) lastDays.set(practiceCode, last);
  }
  return overlapping;
}

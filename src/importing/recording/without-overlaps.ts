import type { RejectedRow, TakenRow } from '../reading';
import type { PcnMemberRow } from '../sources';

/**
 * Leaves out spells that begin before an earlier spell of the same practice in the same network has ended: a practice cannot
 * join what it is in. Spells in different networks may overlap, and some do.
 */
export function withoutOverlaps(
  rows: readonly TakenRow<PcnMemberRow>[],
  refuse: (row: RejectedRow) => void,
): TakenRow<PcnMemberRow>[] {
  const byStart = [...rows].sort((a, b) =>
    a.row.from === b.row.from ? a.line - b.line : a.row.from < b.row.from ? -1 : 1,
  );
  const latest = new Map<string, TakenRow<PcnMemberRow>>();
  const refused = new Set<number>();
  for (const spell of byStart) {
    const { practiceCode, pcnCode, from } = spell.row;
    const pair = `${practiceCode} in ${pcnCode}`;
    const before = latest.get(pair);
    if (before !== undefined && (before.row.toInclusive === null || before.row.toInclusive >= from)) {
      refused.add(spell.line);
      const until = before.row.toInclusive ?? 'now';
      refuse({
        line: spell.line,
        column: 'Practice to PCN Relationship Start Date',
        value: from,
        rejected: `${pair} from ${from} overlaps its spell from ${before.row.from} to ${until} in line ${before.line}`,
      });
    } else {
      latest.set(pair, spell);
    }
  }
  return rows.filter(({ line }) => !refused.has(line));
}

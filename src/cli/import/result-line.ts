import type { ImportResult } from '../../importing';

const count = (number: number): string => number.toLocaleString('en-GB');

/**
 * What became of a file, in one line.
 *
 * @example 'epraccur.csv.gz: 16,534 rows: 16,534 taken, 0 refused; 16,484 added, 50 changed, 0 unchanged; edition 2025-05, revision 3'
 */
export function resultLine(result: ImportResult, report: string | null): string {
  const { file, rows, taken, rejected, leftOut, counts, edition, revision, isRepeat } = result;
  const read = `${file}: ${count(rows)} rows`;
  if (isRepeat || counts === null) return `${read}: imported before: nothing changed; edition ${edition.edition}`;
  const of = [
    `${count(taken)} taken`,
    `${count(rejected)} refused${report === null ? '' : ` (see ${report})`}`,
    ...(leftOut === 0 ? [] : [`${count(leftOut)} left out`]),
  ];
  const changes = [
    `${count(counts.added)} added`,
    `${count(counts.changed)} changed`,
    `${count(counts.unchanged)} unchanged`,
    ...(counts.withdrawn === 0 ? [] : [`${count(counts.withdrawn)} withdrawn`]),
  ];
  return `${read}: ${of.join(', ')}; ${changes.join(', ')}; edition ${edition.edition}, revision ${revision}`;
}

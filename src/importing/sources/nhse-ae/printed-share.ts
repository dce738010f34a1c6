import { cellRefusal, trimmed, type Column } from '../../reading';

/** Printed are percentages with one digit that counts. */
const ROUNDING = 0.051;

/**
 * Checks a share as printed, `76.00%`, or `-` where there was nothing to share, against what it is the share of. It is not kept:
 * its parts are.
 *
 * @throws {RowRefusal} when it is another, or no share at all
 */
export function expectPrintedShare(cells: readonly string[], column: Column, part: number, whole: number): void {
  const text = trimmed(cells, column);
  if (whole === 0) {
    if (text !== '-') throw cellRefusal(column.heading, text, '-, since there were no attendances');
    return;
  }
  const printed = /^(\d{1,3}(?:\.\d+)?)%$/.exec(text)?.[1];
  const share = (100 * part) / whole;
  if (printed === undefined || Math.abs(Number(printed) - share) > ROUNDING) {
    throw cellRefusal(column.heading, text, `${share.toFixed(1)}%, the share of its attendances`);
  }
}

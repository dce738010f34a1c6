import { cellRefusal, expectCellCount, fromDecimal, fromUnixSeconds, RowRefusal } from '../../reading';
import type { ReadingContext, RecordReader } from '../publication';
import { EmptyCells } from './empty-cells';
import { LastMonth } from '../last-month';
import { measureName } from './measure-name';
import type { MeasureRow } from './row';
import { practicesOf } from './wide-columns';

/**
 * One record for each month, one column for each practice. A bad cell is refused alone; a bad month, or a second
 * record of the same month, is refused whole.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE, MEASURE_UNNAMED
 */
export function wideReader(header: readonly string[], context: ReadingContext): RecordReader<MeasureRow> {
  const practices = practicesOf(header, context.where);
  const measure = measureName(context);
  const lineOfMonth = new Map<string, number>();
  const emptyCells = new EmptyCells(practices.length);
  const lastMonth = new LastMonth();
  return {
    read(cells, line, findings) {
      expectCellCount(cells, header.length);
      const month = monthOf(cells[0]!.trim());
      const earlier = lineOfMonth.get(month);
      if (earlier !== undefined) throw new RowRefusal(`the month ${month} stands already in line ${earlier}`, 'month');
      lineOfMonth.set(month, line);
      lastMonth.saw(month);
      practices.forEach((practiceCode, index) => {
        const text = cells[index + 1]!.trim();
        const value = fromDecimal(text);
        if (value !== null) {
          emptyCells.sawValue(index);
          findings.take({ practiceCode, month, measure, value, absence: null });
        } else if (text === '') {
          emptyCells.sawEmpty(index);
          findings.take({ practiceCode, month, measure, value: null, absence: 'ZERO_DENOMINATOR' });
        } else {
          findings.refuse(cellRefusal(header[index + 1]!, text, 'a decimal number, or nothing'));
        }
      });
    },
    subject: () => measure,
    clue: () => lastMonth.clue(),
    notes: () => emptyCells.notes(),
  };
}

function monthOf(text: string): string {
  const date = fromUnixSeconds(text);
  if (date === null || !date.endsWith('-01')) {
    throw cellRefusal('month', text, 'the first midnight (UTC) of a month, in seconds since 1970');
  }
  return date;
}

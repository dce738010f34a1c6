import {
  cellRefusal,
  expectCellCount,
  fromDecimal,
  matching,
  requiredText,
  RowRefusal,
  trimmed,
  type Column,
} from '../../reading';
import { LatestEvent } from '../latest-event';
import type { ReadingContext, RecordReader } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { fingertipsColumns } from './columns';
import { metricCode } from './metric-code';
import type { FingertipsRow } from './row';
import { SeenFigures } from './seen-figures';
import { timePeriod } from './time-period';
import { absenceByNote } from './value-note';
import { ValueNotes } from './value-notes';

type Cells = readonly string[];

/** @throws {ImportInputError} HEADER_UNUSABLE */
export function fingertipsReader(
  header: readonly string[],
  { where, notAfter }: ReadingContext,
): RecordReader<FingertipsRow> {
  const { columns, range, limits, unread } = fingertipsColumns(header, where);
  const latest = new LatestEvent('the beginning of the last period in it', notAfter);
  const seen = new SeenFigures();
  const partOf = new Map<string, string>();
  const valueNotes = new ValueNotes();
  let withLimits = 0;
  return {
    read(cells, line, findings) {
      expectCellCount(cells, header.length);
      if (trimmed(cells, columns.categoryType) !== '') {
        return findings.leaveOut('break a figure down by category: the headline alone is taken');
      }
      const row = rowOf(cells);
      const { metric, areaCode, period, value, count, denominator, absence } = row;
      const says = [value, count, denominator, absence].join('|');
      if (seen.isRepeat(`${metric} in ${period}`, areaCode, says, line)) {
        return findings.leaveOut('repeat an earlier one under another parent, such as England under itself');
      }
      latest.saw(row.periodStart);
      valueNotes.saw(value, trimmed(cells, columns.note));
      if (limits.some((index) => cells[index]!.trim() !== '')) withLimits += 1;
      findings.take(row);
    },
    clue: () => latest.clue(),
    notes: () => [
      ...unreadColumnsNote(unread),
      ...valueNotes.notes(),
      ...(withLimits === 0
        ? []
        : [`confidence limits as published stand in ${withLimits.toLocaleString('en-GB')} rows, and are not kept`]),
    ],
  };

  function rowOf(cells: Cells): FingertipsRow {
    const indicatorId = matching(cells, columns.indicatorId, /^\d{1,9}$/, 'a number');
    const sex = trimmed(cells, columns.sex);
    const age = trimmed(cells, columns.age);
    const text = trimmed(cells, columns.value);
    const value = decimal(cells, columns.value);
    const period = requiredText(cells, columns.period);
    const spell = timePeriod(period, trimmed(cells, columns.sortable), range === null ? '' : trimmed(cells, range));
    return {
      metric: metricOf(indicatorId, sex, age),
      indicatorId,
      indicatorName: requiredText(cells, columns.indicatorName),
      sex,
      age,
      areaCode: matching(cells, columns.areaCode, /^[A-Za-z0-9_-]{2,20}$/, 'the code of an area'),
      areaType: requiredText(cells, columns.areaType),
      period,
      periodStart: spell.start,
      periodMonths: spell.months,
      value,
      count: decimal(cells, columns.count),
      denominator: notNegative(cells, columns.denominator),
      absence: value === null ? (absenceByNote(trimmed(cells, columns.note)) ?? 'NOT_PUBLISHED') : null,
      valuePrecision: precisionOf(text),
    };
  }

  /** Two groups whose names come to the same code would be mixed: the second is refused. */
  function metricOf(indicatorId: string, sex: string, age: string): string {
    const code = metricCode(indicatorId, sex, age);
    const part = `${sex}, ${age}`;
    const known = partOf.get(code) ?? part;
    if (known !== part) throw new RowRefusal(`${part} and ${known} would both be called ${code}`, 'Age', age);
    partOf.set(code, part);
    return code;
  }
}

function decimal(cells: Cells, column: Column): number | null {
  const text = trimmed(cells, column);
  if (text === '') return null;
  const number = fromDecimal(text);
  if (number === null) throw cellRefusal(column.heading, text, 'a decimal number, or nothing');
  return number;
}

function notNegative(cells: Cells, column: Column): number | null {
  const number = decimal(cells, column);
  if (number !== null && number < 0) throw cellRefusal(column.heading, String(number), 'a number, 0 or more');
  return number;
}

/** Half a unit of the last digit: 12.5 may have been anything from 12.45 to 12.55. */
function precisionOf(text: string): number {
  const parts = /^-?\d+(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text);
  return parts === null ? 0 : 0.5 * 10 ** (Number(parts[2] ?? 0) - (parts[1]?.length ?? 0));
}

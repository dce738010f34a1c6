import { cellRefusal, expectCellCount, trimmed, type Findings } from '../../reading';
import { LastMonth } from '../last-month';
import type { ReadingContext, RecordReader } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { ObservationBlock } from './block';
import { observationColumns } from './columns';
import { readFigures } from './figures';
import { PERIODS_IN_WORDS, periodOfMonths, type Period } from './period';
import { plainLines } from './plain-lines';
import { Words } from './words';

const ORGANISATION = /^[A-Z0-9]{3,8}$/;
const METRIC = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;

/** What separates a period from the number of its months where both make one word. */
const AND_MONTHS = '|';

/**
 * One row for each organisation, metric and period. Lines that are as plain as can be are read as bytes; every other one, and
 * everything after the first quote, cell by cell.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function observationsReader(
  header: readonly string[],
  { where }: ReadingContext,
): RecordReader<ObservationBlock> {
  const columns = observationColumns(header, where);
  const lastMonth = new LastMonth();
  const organisations = new Words('organisation codes', (text) => (ORGANISATION.test(text) ? text : null));
  const metrics = new Words('codes of metrics', (text) => (METRIC.test(text) ? text.toUpperCase() : null));
  const periods = new Words('periods', (text): Period | null => {
    const [period, months = ''] = text.split(AND_MONTHS);
    const meaning = periodOfMonths(period!, months);
    if (meaning !== null) lastMonth.saw(lastMonthOf(meaning));
    return meaning;
  });
  const words = { organisations: organisations.meanings, metrics: metrics.meanings, periods: periods.meanings };
  let block = new ObservationBlock(words);

  const handOn = (findings: Findings<ObservationBlock>): void => {
    if (block.size > 0) findings.takeAll(block, block.size);
    block = new ObservationBlock(words);
  };

  const readCells = (cells: readonly string[], line: number, findings: Findings<ObservationBlock>): void => {
    expectCellCount(cells, header.length);
    const organisation = organisations.numberOf(trimmed(cells, columns.organisation));
    if (organisation === -1) throw unlike(cells, columns.organisation, 'an organisation code such as M92002');
    const metric = metrics.numberOf(trimmed(cells, columns.metric));
    if (metric === -1) throw unlike(cells, columns.metric, 'the code of a metric such as EMERGENCY_ADMISSIONS');
    const months = columns.months === null ? '' : trimmed(cells, columns.months);
    const period = periods.numberOf(trimmed(cells, columns.period) + (months === '' ? '' : AND_MONTHS + months));
    if (period === -1) {
      throw unlike(
        cells,
        columns.period,
        `${PERIODS_IN_WORDS}${months === '' ? '' : `, and no other number of months beside it than ${months}`}`,
      );
    }
    const { numerator, denominator, value, absence } = readFigures(cells, columns);
    const at = block.size++;
    block.lines[at] = line;
    block.organisations[at] = organisation;
    block.metrics[at] = metric;
    block.periods[at] = period;
    block.numerators[at] = numerator;
    block.denominators[at] = denominator;
    block.values[at] = value;
    block.absences[at] = absence;
    if (block.isFull) handOn(findings);
  };

  const readPlain = plainLines(columns, header.length, { organisations, metrics, periods });
  return {
    read: readCells,
    readPlain(bytes, start, firstLine, findings, readOdd) {
      let line = firstLine;
      for (let at = start; at < bytes.length; line++) {
        const next = readPlain(bytes, at, line, block);
        if (next !== -1) {
          at = next;
          if (block.isFull) handOn(findings);
          continue;
        }
        const found = bytes.indexOf(LINE_FEED, at);
        const end = found === -1 ? bytes.length : found;
        readOdd(bytes.toString('latin1', at, end), line);
        at = end + 1;
      }
      return line;
    },
    end: handOn,
    clue: () => lastMonth.clue(),
    notes: () => unreadColumnsNote(columns.unread),
  };
}

const LINE_FEED = 0x0a;

const unlike = (cells: readonly string[], column: { heading: string; index: number }, expected: string) =>
  cellRefusal(column.heading, trimmed(cells, column), expected);

function lastMonthOf({ start, months }: Period): string {
  const last = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + months - 1;
  return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}-01`;
}

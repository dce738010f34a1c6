import { ABSENCES, type ObservationBlock } from './block';
import type { ObservationColumns } from './columns';
import { Words } from './words';

const COMMA = 0x2c;
const POINT = 0x2e;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SPACE = 0x20;
const ZERO = 0x30;
const NINE = 0x39;

/** As many digits are always exact, with a point among them too: both 10^15 and 10^22 are whole numbers that a double holds. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

enum Role {
  UNREAD,
  ORGANISATION,
  METRIC,
  PERIOD,
  MUST_BE_EMPTY,
  NUMERATOR,
  DENOMINATOR,
  VALUE,
  ABSENCE,
}

interface WordLists {
  organisations: Words<unknown>;
  metrics: Words<unknown>;
  periods: Words<unknown>;
}

/**
 * Reads one line of bytes into a block, if it is as plain as nearly all lines are: known shapes, plain numbers, nothing to
 * refuse. What it takes it takes as the reader of cells would (a property test holds the two together).
 *
 * @returns a function that gives the place behind the line; -1, and nothing read, where the line is odd
 */
export function plainLines(
  columns: ObservationColumns,
  cellCount: number,
  { organisations, metrics, periods }: WordLists,
): (bytes: Buffer, start: number, line: number, block: ObservationBlock) => number {
  const roles = rolesOf(columns, cellCount);
  const absences = new Words('reasons', (text) => {
    const place = ABSENCES.findIndex((word) => word === text && word !== 'ZERO_DENOMINATOR');
    return place === -1 ? null : place;
  });

  return (bytes, start, line, block) => {
    let at = start;
    let organisation = -1;
    let metric = -1;
    let period = -1;
    let numerator = NaN;
    let denominator = NaN;
    let value = NaN;
    let absence = 0;
    for (let cell = 0; cell < cellCount; cell++) {
      const role = roles[cell]!;
      const from = at;
      if (role >= Role.NUMERATOR && role <= Role.VALUE) {
        let digits = 0;
        let mantissa = 0;
        let pointAt = -1;
        for (; ; at++) {
          const byte = bytes[at]!;
          if (byte >= ZERO && byte <= NINE) {
            mantissa = mantissa * 10 + (byte - ZERO);
            digits++;
          } else if (byte === POINT && pointAt === -1 && digits > 0) pointAt = digits;
          else break;
        }
        if (digits > EXACT_DIGITS || pointAt === digits) return -1;
        if (digits > 0) {
          const number = pointAt === -1 ? mantissa : mantissa / POWERS_OF_TEN[digits - pointAt]!;
          if (role === Role.NUMERATOR) numerator = number;
          else if (role === Role.DENOMINATOR) denominator = number;
          else value = number;
        }
      } else {
        while (bytes[at]! >= SPACE && bytes[at] !== COMMA) at++;
        if (role === Role.ORGANISATION) organisation = organisations.numberOfBytes(bytes, from, at);
        else if (role === Role.METRIC) metric = metrics.numberOfBytes(bytes, from, at);
        else if (role === Role.PERIOD) period = periods.numberOfBytes(bytes, from, at);
        else if (role === Role.MUST_BE_EMPTY && at > from) return -1;
        else if (role === Role.ABSENCE && at > from) {
          const number = absences.numberOfBytes(bytes, from, at);
          if (number === -1) return -1;
          absence = absences.meanings[number]!;
        }
      }
      if (cell < cellCount - 1) {
        if (bytes[at] !== COMMA) return -1;
        at++;
      }
    }
    if (bytes[at] === CARRIAGE_RETURN) at++;
    if (at < bytes.length && bytes[at++] !== LINE_FEED) return -1;
    if (organisation === -1 || metric === -1 || period === -1) return -1;

    const hasValue = !Number.isNaN(value);
    const hasNumerator = !Number.isNaN(numerator);
    if (absence !== 0 || hasValue) {
      if (hasNumerator || (absence !== 0) === hasValue || (hasValue && !Number.isNaN(denominator))) return -1;
    } else if (!hasNumerator || !(denominator > 0)) return -1;

    const row = block.size++;
    block.lines[row] = line;
    block.organisations[row] = organisation;
    block.metrics[row] = metric;
    block.periods[row] = period;
    block.numerators[row] = numerator;
    block.denominators[row] = denominator;
    block.values[row] = value;
    block.absences[row] = absence;
    return at;
  };
}

function rolesOf(columns: ObservationColumns, cellCount: number): Uint8Array {
  const roles = new Uint8Array(cellCount);
  const set = (column: { index: number } | null, role: Role): void => {
    if (column !== null) roles[column.index] = role;
  };
  set(columns.organisation, Role.ORGANISATION);
  set(columns.metric, Role.METRIC);
  set(columns.period, Role.PERIOD);
  // A period and a number of months beside it make one word: seldom given, and left to the reader of cells.
  set(columns.months, Role.MUST_BE_EMPTY);
  set(columns.numerator, Role.NUMERATOR);
  set(columns.denominator, Role.DENOMINATOR);
  set(columns.value, Role.VALUE);
  set(columns.absence, Role.ABSENCE);
  return roles;
}

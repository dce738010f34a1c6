import { cellRefusal, fromDecimal, RowRefusal, trimmed, type Column } from '../../reading';
import { ABSENCES, type Absence } from './block';
import type { ObservationColumns } from './columns';
import { MARKS } from './marks';

/** The numbers of a row; NaN where there is none. */
export interface Figures {
  numerator: number;
  denominator: number;
  value: number;
  /** A place in {@link ABSENCES}. */
  absence: number;
}

const NUMBER_IN_WORDS = `a decimal number, nothing, or one of the marks ${Object.keys(MARKS).join(' ')}`;

/**
 * What a row says: a numerator and denominator, or a value, or why there is none.
 *
 * @throws {RowRefusal}
 */
export function readFigures(cells: readonly string[], columns: ObservationColumns): Figures {
  const numerator = figure(cells, columns.numerator);
  const denominator = figure(cells, columns.denominator);
  const value = figure(cells, columns.value);
  const reasons = new Set([absenceCell(cells, columns.absence), numerator.mark, denominator.mark, value.mark]);
  reasons.delete(null);
  if (reasons.size > 1) throw new RowRefusal(`the row gives two reasons, ${[...reasons].join(' and ')}: expected one`);
  const [reason = null] = reasons;
  return together(numerator.number, denominator.number, value.number, reason);
}

function together(numerator: number, denominator: number, value: number, reason: Absence | null): Figures {
  const has = {
    numerator: !Number.isNaN(numerator),
    denominator: !Number.isNaN(denominator),
    value: !Number.isNaN(value),
  };
  if (numerator < 0)
    throw new RowRefusal('the numerator is negative: expected 0 or more', 'numerator', String(numerator));
  if (denominator < 0) {
    throw new RowRefusal('the denominator is negative: expected more than 0', 'denominator', String(denominator));
  }
  if (reason !== null) {
    if (has.value || (has.numerator && reason !== 'ZERO_DENOMINATOR')) {
      throw new RowRefusal(
        `a number stands beside ${reason}, which says that there is none: expected one or the other`,
      );
    }
    if (reason === 'ZERO_DENOMINATOR' && (numerator > 0 || denominator > 0)) {
      throw new RowRefusal('ZERO_DENOMINATOR stands beside a count that is not 0: expected one or the other');
    }
    return { numerator, denominator, value, absence: ABSENCES.indexOf(reason) };
  }
  if (has.value) {
    if (!has.numerator && !has.denominator) return { numerator, denominator, value, absence: 0 };
    throw new RowRefusal('the row has a value beside a numerator or denominator: expected one or the other');
  }
  if (!has.numerator && !has.denominator) {
    throw new RowRefusal('the row has no number: expected one, or the reason in the column absence');
  }
  if (!has.denominator) throw new RowRefusal('a numerator stands without denominator: give a count as value');
  if (!has.numerator)
    throw new RowRefusal('a denominator stands without numerator: expected one, or the reason in the column absence');
  if (denominator > 0) return { numerator, denominator, value, absence: 0 };
  if (numerator > 0)
    throw new RowRefusal(`${numerator} were counted over a denominator of 0: expected more than 0`, 'denominator', '0');
  return { numerator, denominator, value, absence: ABSENCES.indexOf('ZERO_DENOMINATOR') };
}

function figure(cells: readonly string[], column: Column | null): { number: number; mark: Absence | null } {
  const text = column === null ? '' : trimmed(cells, column);
  if (text === '') return { number: NaN, mark: null };
  const number = fromDecimal(text);
  if (number !== null) return { number, mark: null };
  if (Object.hasOwn(MARKS, text)) return { number: NaN, mark: MARKS[text]! };
  throw cellRefusal(column!.heading, text, NUMBER_IN_WORDS);
}

function absenceCell(cells: readonly string[], column: Column | null): Absence | null {
  const text = column === null ? '' : trimmed(cells, column);
  if (text === '') return null;
  const absence = ABSENCES.find((word) => word === text);
  if (absence == null) throw cellRefusal(column!.heading, text, `nothing or one of ${ABSENCES.slice(1).join(', ')}`);
  return absence;
}

import {
  columnsByField,
  compactDate,
  expectCellCount,
  expectOrder,
  oneOf,
  optionalCompactDate,
  organisationCode,
  practiceCode,
} from '../../reading';
import { FIELDS } from './recognise';

/** One spell of a practice with a commissioner. */
export interface PracticeCommissionerRow {
  practiceCode: string;
  commissionerCode: string;
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  /** The last day itself, not the day after; null when the spell is current. */
  toInclusive: string | null;
  isAmended: boolean;
}

const column = columnsByField({
  practiceCode: [1, 'Practice code'],
  commissionerCode: [2, 'Parent code'],
  parentType: [3, 'Parent type'],
  from: [4, 'Join date'],
  toInclusive: [5, 'Left date'],
  isAmended: [6, 'Amended record indicator'],
});

/** @throws {RowRefusal} naming the field, its value and what is expected */
export function practiceCommissionerRow(cells: readonly string[]): PracticeCommissionerRow {
  expectCellCount(cells, FIELDS);
  oneOf(cells, column.parentType, { W: true });
  const row: PracticeCommissionerRow = {
    practiceCode: practiceCode(cells, column.practiceCode),
    commissionerCode: organisationCode(cells, column.commissionerCode),
    from: compactDate(cells, column.from),
    toInclusive: optionalCompactDate(cells, column.toInclusive),
    isAmended: oneOf(cells, column.isAmended, { '0': false, '1': true }),
  };
  expectOrder(row.from, row.toInclusive, column.toInclusive, 'join date');
  return row;
}

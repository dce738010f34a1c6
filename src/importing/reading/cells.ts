import type { Column } from './columns';
import { fromCompactDate, fromDayMonthYear } from './dates';
import { fromWholeNumber } from './numbers';
import { cellRefusal, RowRefusal } from './refusal';

type Cells = readonly string[];

/** A cell without the blanks around it, which mean nothing in any of these files. */
export const trimmed = (cells: Cells, column: Column): string => (cells[column.index] ?? '').trim();

/** @throws {RowRefusal} when the cell is empty */
export function requiredText(cells: Cells, column: Column): string {
  const text = trimmed(cells, column);
  if (text === '') throw cellRefusal(column.heading, text, 'some text');
  return text;
}

/** The text, or null when the cell is empty. */
export const optionalText = (cells: Cells, column: Column): string | null => trimmed(cells, column) || null;

/** A cell that must have a shape; `expected` says it in words. */
export function matching(cells: Cells, column: Column, shape: RegExp, expected: string): string {
  const text = trimmed(cells, column);
  if (!shape.test(text)) throw cellRefusal(column.heading, text, expected);
  return text;
}

/** As {@link matching}, or null when the cell is empty. */
export const optionalMatching = (cells: Cells, column: Column, shape: RegExp, expected: string): string | null =>
  trimmed(cells, column) === '' ? null : matching(cells, column, shape, expected);

/** One of a publication's own words, translated to ours. */
export function oneOf<Ours>(cells: Cells, column: Column, meanings: Readonly<Record<string, Ours>>): Ours {
  const text = trimmed(cells, column);
  if (!Object.hasOwn(meanings, text)) {
    const words = Object.keys(meanings).map((word) => (word === '' ? 'nothing' : word));
    throw cellRefusal(column.heading, text, words.length === 1 ? words[0]! : `one of ${words.join(', ')}`);
  }
  return meanings[text]!;
}

/** A date written `yyyymmdd`, as `YYYY-MM-DD`. */
export function compactDate(cells: Cells, column: Column): string {
  const text = trimmed(cells, column);
  const date = fromCompactDate(text);
  if (date === null) throw cellRefusal(column.heading, text, 'a day that exists, written yyyymmdd');
  return date;
}

/** As {@link compactDate}, or null when the cell is empty. */
export const optionalCompactDate = (cells: Cells, column: Column): string | null =>
  trimmed(cells, column) === '' ? null : compactDate(cells, column);

/** A date written `01JAN2021`, in any case, as `YYYY-MM-DD`. */
export function dayMonthYear(cells: Cells, column: Column): string {
  const text = trimmed(cells, column);
  const date = fromDayMonthYear(text);
  if (date === null) throw cellRefusal(column.heading, text, 'a day that exists, written like 01JAN2021');
  return date;
}

/** A count, with or without thousands separators. */
export function wholeNumber(cells: Cells, column: Column): number {
  const text = trimmed(cells, column);
  const number = fromWholeNumber(text);
  if (number === null) throw cellRefusal(column.heading, text, 'a whole number, 0 or more');
  return number;
}

/** @throws {RowRefusal} when a row has another number of cells than its header or its publication says */
export function expectCellCount(cells: Cells, expected: number): void {
  if (cells.length !== expected) {
    throw new RowRefusal(`the row has ${cells.length} cells: expected ${expected.toLocaleString('en-GB')}`);
  }
}

/** @throws {RowRefusal} when the later of two dates comes before the earlier one */
export function expectOrder(earlier: string, later: string | null, column: Column, than: string): void {
  if (later !== null && later < earlier) {
    throw cellRefusal(column.heading, later, `no day before the ${than}, ${earlier}`);
  }
}

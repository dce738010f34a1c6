import { boundsOf, isDay, precisionOf, type PrintedPrecision } from '../../../../time';
import { cellRefusal } from '../../../reading';
import type { Field } from './field';
import { singleCell } from './single-cell';

const OWN_PRECISION = 'a day, month or year that exists, such as 2016-10-04, 2016-10 or 2016';

/** A full date. */
export function day(column: string, heading = column): Field {
  return singleCell(column, heading, 'a day that exists, such as 2016-10-04', (cell) =>
    isDay(cell) ? cell : undefined,
  );
}

/** A date at its own precision that is kept as text only. */
export function dateText(column: string, heading = column): Field {
  return singleCell(column, heading, OWN_PRECISION, (cell) => (precisionOf(cell) === null ? undefined : cell));
}

/** The four columns of a date in the record: as printed, how sharp, and its inclusive bounds. */
export const dateColumns = (name: string): string[] =>
  ['text', 'precision', 'earliest', 'latest'].map((part) => `${name}_${part}`);

/** A date whose shape is all that is known of its precision. */
export function dateAtItsShape(name: string): Field {
  return {
    headings: [name],
    columns: dateColumns(name),
    read(cells) {
      const text = cells[name]!;
      const precision = precisionOf(text);
      if (precision === null) throw cellRefusal(name, text, OWN_PRECISION);
      const { earliest, latest } = boundsOf(text, precision)!;
      return [text, precision, earliest, latest];
    },
  };
}

/** A date with its precision beside it, and no bounds but those that follow from the two. */
export function dateAtPrecision(name: string, heading: string, precisionHeading: string): Field {
  return {
    headings: [heading, precisionHeading],
    columns: dateColumns(name),
    read(cells) {
      const text = cells[heading]!;
      const precision = printedPrecision(cells[precisionHeading]!, precisionHeading);
      const bounds = boundsOf(text, precision);
      if (bounds === null) throw cellRefusal(heading, text, `a date of precision ${precision}`);
      return [text, precision, bounds.earliest, bounds.latest];
    },
  };
}

/** One end of a period whose two ends share their precision: an end that is empty has none. */
export function periodEnd(name: string, precisionHeading: string): Field {
  const given = dateAtPrecision(name, name, precisionHeading);
  return { ...given, read: (cells) => (cells[name] === '' ? [null, null, null, null] : given.read(cells)) };
}

function printedPrecision(text: string, heading: string): PrintedPrecision {
  if (text !== 'DAY' && text !== 'MONTH' && text !== 'YEAR') throw cellRefusal(heading, text, 'DAY, MONTH or YEAR');
  return text;
}

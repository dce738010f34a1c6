import type { CopyValue } from '../../../../changes';
import { cellRefusal } from '../../../reading';
import type { Field } from './field';

/** A field of one cell and one column; `parse` answers undefined for a text that is none. */
export function singleCell(
  column: string,
  heading: string,
  expected: string,
  parse: (text: string) => CopyValue | undefined,
): Field {
  return {
    headings: [heading],
    columns: [column],
    read(cells) {
      const text = cells[heading]!;
      const value = text === '' ? undefined : parse(text);
      if (value === undefined) throw cellRefusal(heading, text, expected);
      return [value];
    },
  };
}

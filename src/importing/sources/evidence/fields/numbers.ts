import type { Field } from './field';
import { singleCell } from './single-cell';

const LARGEST_INTEGER = 2_147_483_647;

/** A decimal number as printed: its text goes to the database, so that 1.00 stays 1.00. */
export function decimal(column: string, heading = column): Field {
  return singleCell(column, heading, 'a number such as 12 or -0.11', (cell) =>
    /^-?\d{1,15}(\.\d{1,15})?$/.test(cell) ? cell : undefined,
  );
}

/** A count, 0 or more. */
export function count(column: string, heading = column): Field {
  return singleCell(column, heading, 'a whole number, 0 or more', (cell) =>
    /^\d{1,10}$/.test(cell) && Number(cell) <= LARGEST_INTEGER ? Number(cell) : undefined,
  );
}

/** A count of things that are there: 1 or more. */
export function size(column: string, heading = column): Field {
  return singleCell(column, heading, 'a whole number, 1 or more', (cell) =>
    /^\d{1,10}$/.test(cell) && Number(cell) >= 1 && Number(cell) <= LARGEST_INTEGER ? Number(cell) : undefined,
  );
}

/** A share between 0 and 1, both excluded: 0.95, not 95. */
export function properFraction(column: string): Field {
  return singleCell(column, column, 'a fraction between 0 and 1 such as 0.95', (cell) =>
    /^0?\.\d{1,15}$/.test(cell) && Number(cell) > 0 ? cell : undefined,
  );
}

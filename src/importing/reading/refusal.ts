/** Why a row is not taken. Thrown while a row is read, and turned into a rejected line by whoever reads the file. */
export class RowRefusal extends Error {
  override readonly name = 'RowRefusal';

  constructor(
    reason: string,
    readonly column?: string,
    readonly value?: string,
  ) {
    super(reason);
  }
}

const LONGEST_VALUE_SHOWN = 60;

/** A refusal for one cell: which column, what stands there, what was expected. */
export function cellRefusal(column: string, value: string, expected: string): RowRefusal {
  const isLong = value.length > LONGEST_VALUE_SHOWN;
  // JSON quoting keeps line breaks and control characters of a broken file out of terminals and logs.
  const shown = JSON.stringify(isLong ? `${value.slice(0, LONGEST_VALUE_SHOWN)}…` : value);
  const fact = value === '' ? 'is empty' : `is ${shown}`;
  return new RowRefusal(`${column} ${fact}: expected ${expected}`, column, value);
}

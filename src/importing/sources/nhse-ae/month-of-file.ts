import { ImportInputError } from '../../errors';
import { fromIsoDate } from '../../reading';
import type { ReadingContext } from '../publication';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

const NAMED = new RegExp(
  `(?<![a-z])(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})[-_ ]*(20\\d\\d)(?!\\d)`,
  'gi',
);

/**
 * The month that a monthly file is of: nothing in it says so, only its name (`May-2025-AE.csv`) or whoever imports it.
 *
 * @returns `YYYY-MM-01`
 * @throws {ImportInputError} MONTH_UNNAMED when nobody says, or name and option say different months
 */
export function monthOfFile({ where, path, options }: ReadingContext): string {
  const named = monthsNamed(path?.split(/[\\/]/).at(-1) ?? '');
  const stated = options.month === undefined ? null : fromIsoDate(`${options.month}-01`);
  if (options.month !== undefined && stated === null) {
    throw unnamed(where, `the month "${options.month}" is unclear: write it like 2025-05`);
  }
  const months = [...new Set([...named, ...(stated === null ? [] : [stated])])];
  if (months.length === 1) return months[0]!;
  const fact =
    months.length === 0
      ? 'nothing says which month it is of'
      : `name and option speak of several months (${months.map((month) => month.slice(0, 7)).join(', ')})`;
  throw unnamed(where, `${fact}: give the option month, such as 2025-05, and keep the name it was published under`);
}

function monthsNamed(fileName: string): string[] {
  return [...fileName.matchAll(NAMED)].map(([, name, year]) => {
    const number = 1 + MONTHS.findIndex((month) => month.startsWith(name!.toLowerCase().slice(0, 3)));
    return `${year}-${String(number).padStart(2, '0')}-01`;
  });
}

const unnamed = (where: string, sentence: string): ImportInputError =>
  new ImportInputError('MONTH_UNNAMED', where, sentence);

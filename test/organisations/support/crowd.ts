import type { MadeUp } from './made-up-rows';

export const ORDERS = ['NAME', 'ODS_CODE', 'OPENED_ON', 'LIST_SIZE'].flatMap((by) => [`${by}_ASC`, `${by}_DESC`]);

/** How a practice of the crowd is made: many share a name, a date or a list, and some lack a code, a date or a list. */
export interface OfCrowd {
  key: string;
  name: string;
  odsCode: string | null;
  openedOn: string | null;
  patients: number | null;
}

const NAMES = ['Elm', 'elm', 'ELM', 'Oak', 'Ash & Co', '"Yew"', '100% Fir', 'Élan', 'Zelkova', 'oak tree'];
const OPENINGS = [null, '2000-07-01', '2000-02-29', '1999-10-31', '2000-07-01', null, '1974-04-01'];
const LISTS = [null, 5_000, 12_000, 5_000, 700, null, 99, 5_000];

/** Practices that nobody ever registered. Periods without a common divisor, so that ties fall together in every way. */
export function crowd(size: number, prefix = 'Z'): OfCrowd[] {
  return Array.from({ length: size }, (_, index) => {
    const key = `${prefix}${String(90_000 + ((index * 37) % size)).padStart(5, '0')}`;
    return {
      key,
      name: NAMES[index % NAMES.length]!,
      odsCode: index % 11 === 3 ? null : key,
      openedOn: OPENINGS[index % OPENINGS.length]!,
      patients: LISTS[index % LISTS.length]!,
    };
  });
}

/** The rows that put a crowd into the record. */
export function rowsOf(members: readonly OfCrowd[]): MadeUp {
  return {
    organisations: [...members],
    // Two lists each: ordering by one of a to-many relation must not double the practice.
    lists: members.flatMap(({ key, patients }) =>
      patients === null
        ? []
        : [
            { organisation: key, asOf: '2019-01-01', patients: patients + 13 },
            { organisation: key, asOf: '2020-01-01', patients },
          ],
    ),
  };
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** The slugs in the order that the API promises: nulls last whichever way, ties by slug. */
export function inOrder(members: readonly OfCrowd[], order: string): string[] {
  const sign = order.endsWith('_DESC') ? -1 : 1;
  const value = (member: OfCrowd): string | number | null => {
    if (order.startsWith('NAME')) return member.name.toLowerCase();
    if (order.startsWith('ODS_CODE')) return member.odsCode;
    return order.startsWith('OPENED_ON') ? member.openedOn : member.patients;
  };
  const ordered = [...members].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || compare(one.key, other.key);
    return sign * compare(a, b) || compare(one.key, other.key);
  });
  return ordered.map(({ key }) => key);
}

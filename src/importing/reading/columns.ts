import { ImportInputError } from '../errors';

/** Where a value stands and what the file calls it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
}

/** A heading reduced to what editions agree on: lower case, letters and digits only. */
export const squeezed = (heading: string): string => heading.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A heading on one line, for messages. */
export const onOneLine = (heading: string): string => heading.replace(/\s+/g, ' ').trim();

/** Columns found in a header, and headings that nobody asked for. */
export interface ResolvedColumns<Name extends string> {
  readonly columns: Readonly<Record<Name, Column>>;
  readonly unread: readonly string[];
}

/**
 * Finds columns by name in a header, whatever its case, spaces and line breaks.
 *
 * @param wanted for each column the headings it goes by, newest or oldest first: `['CCG_CODE', 'SUB_ICB_LOCATION_CODE']`
 * @throws {ImportInputError} HEADER_UNUSABLE when one is missing, or two headings both claim to be it
 */
export function resolveColumns<Name extends string>(
  header: readonly string[],
  wanted: Readonly<Record<Name, readonly string[]>>,
  where: string,
): ResolvedColumns<Name> {
  const names = header.map(squeezed);
  const columns = {} as Record<Name, Column>;
  const taken = new Set<number>();
  for (const name of Object.keys(wanted) as Name[]) {
    const accepted = wanted[name].map(squeezed);
    const indexes = names.flatMap((heading, index) => (accepted.includes(heading) ? [index] : []));
    const [index] = indexes;
    if (index === undefined || indexes.length > 1) throw headerError(where, wanted[name], header, indexes);
    columns[name] = { index, heading: onOneLine(header[index]!) };
    taken.add(index);
  }
  return { columns, unread: header.map(onOneLine).filter((_, index) => !taken.has(index)) };
}

/** Columns of a file without header, by field number (from 1) and the publisher's name for it. */
export function columnsByField<Name extends string>(
  fields: Readonly<Record<Name, readonly [field: number, heading: string]>>,
): Readonly<Record<Name, Column>> {
  const entries = Object.entries<readonly [number, string]>(fields).map(([name, [field, heading]]) => [
    name,
    { index: field - 1, heading: `${heading} (field ${field})` },
  ]);
  return Object.fromEntries(entries) as Record<Name, Column>;
}

function headerError(
  where: string,
  wanted: readonly string[],
  header: readonly string[],
  indexes: readonly number[],
): ImportInputError {
  const names = wanted.map((name) => `"${name}"`).join(' or ');
  const sentence =
    indexes.length === 0
      ? `the header has no column ${names}: is it another edition, or edited by hand?`
      : `the header has ${names} ${indexes.length} times (${indexes.map((i) => `"${onOneLine(header[i]!)}"`).join(', ')}): leave one`;
  return new ImportInputError('HEADER_UNUSABLE', where, sentence);
}

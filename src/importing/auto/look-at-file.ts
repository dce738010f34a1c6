import { ImportInputError } from '../errors';
import type { InputPlace } from '../input';
import { importKinds, looksLike, publications, type ImportKind } from '../sources';
import { tablesOf } from '../tables-of-input';

/** One table of a file: its text, or a sheet. */
export interface SeenTable {
  readonly sheet: string | null;
  /** The kinds that recognise it: one, if all is well. */
  readonly kinds: readonly ImportKind[];
  readonly first: readonly string[][];
}

/** A file of a folder, looked at and not yet imported. */
export interface SeenFile {
  readonly place: InputPlace;
  readonly tables: readonly SeenTable[];
  /** SHA-256 of its unpacked bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Why a file cannot be looked into: it is no table, or (`isBroken`) it is damaged and could be the very file wanted. */
export interface UnreadableFile {
  readonly place: InputPlace;
  readonly reason: string;
  readonly isBroken: boolean;
}

const NO_TABLE: readonly string[] = ['NOT_A_TABLE', 'INPUT_EMPTY'];

/** Reads a file to its end, which tells whether it is whole and whether it was imported before. */
export async function lookAtFile(place: InputPlace): Promise<SeenFile | UnreadableFile> {
  try {
    const input = await place.open();
    const tables = tablesOf(input).map(({ sheet, first }) => ({
      sheet,
      kinds: importKinds.filter((kind) => publications[kind].recognise(first)),
      first,
    }));
    if (input.sheets === null) for await (const _ of input.unpacked());
    return { place, tables, sha256: input.sha256 };
  } catch (error) {
    if (!(error instanceof ImportInputError)) throw error;
    const reason = error.message.slice(error.where.length + 2);
    return { place, reason, isBroken: !NO_TABLE.includes(error.code) };
  }
}

/** What a table is that no kind recognises, in words that follow "it looks like". */
export const likeness = ({ first }: SeenTable): string =>
  looksLike(
    first,
    importKinds.map((kind) => publications[kind]),
  );

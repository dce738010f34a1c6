import { stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import type { ByteSource } from './byte-source';
import { describingFailure, fileBytes } from './file-bytes';
import { filesInFolder } from './files-in-folder';
import { Input } from './input';
import { stdinBytes } from './stdin-bytes';
import { urlBytes } from './url-bytes';

/** Somewhere an input can be opened. */
export interface InputPlace {
  readonly name: string;
  /** @throws {ImportInputError} when it is missing, may not be read, is empty or is not a table */
  open(): Promise<Input>;
}

/** What a location as typed turns out to be. */
export type Located = { readonly isFolder: boolean; readonly places: readonly InputPlace[] };

/**
 * Makes out what a location means: `-` is standard input, `http(s)://…` an address, anything else a file or a folder.
 *
 * @throws {ImportInputError} INPUT_NOT_FOUND, INPUT_NOT_READABLE
 */
export async function locate(location: string, stdin?: Readable): Promise<Located> {
  if (location === '-') return onePlace('standard input', async () => stdinBytes(stdin));
  if (/^https?:\/\//i.test(location)) return onePlace(location, () => urlBytes(location));
  const found = await describingFailure(location, () => stat(location));
  if (!found.isDirectory()) return onePlace(location, () => fileBytes(location));
  const paths = await filesInFolder(location);
  return { isFolder: true, places: paths.map((path) => placeOf(path, () => fileBytes(path))) };
}

const onePlace = (name: string, source: () => Promise<ByteSource>): Located => ({
  isFolder: false,
  places: [placeOf(name, source)],
});

const placeOf = (name: string, source: () => Promise<ByteSource>): InputPlace => ({
  name,
  open: async () => Input.open(await source()),
});

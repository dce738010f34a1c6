import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Unreadable } from './unreadable';
import { strictUtf8 } from './utf8';

export interface FileText {
  readonly text: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** @throws {Unreadable} when the file is missing, empty, not UTF-8 or cut off */
export async function fileText(path: string): Promise<FileText> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT';
    throw new Unreadable(null, isMissing ? 'there is no such file: copy it again' : `cannot be read (${error.code})`);
  });
  const text = strictUtf8(bytes);
  if (text === '') throw new Unreadable(null, 'holds nothing: copy it again');
  if (text.startsWith('\uFEFF')) throw new Unreadable(1, 'begins with a byte order mark: save it as UTF-8 without');
  // Otherwise a cell that was cut off would pass for a shorter one.
  if (!text.endsWith('\n')) {
    throw new Unreadable(text.split('\n').length, 'the file ends in the middle of a line: copy it again');
  }
  return { text, sha256: createHash('sha256').update(bytes).digest('hex') };
}

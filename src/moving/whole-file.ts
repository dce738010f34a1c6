import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { BackupUnusable } from './backup-unusable';

const OWNER_ONLY = 0o600;

/**
 * Writes a file that is there whole or not at all: under another name until it is complete, and then in the place of one of
 * the same name.
 *
 * @param write  gets a stream, and returns when the stream has ended and is closed
 * @throws {BackupUnusable} FILE_UNUSABLE; whatever `write` throws
 */
export async function writeWhole<Result>(
  path: string,
  write: (destination: Writable) => Promise<Result>,
): Promise<Result> {
  const unfinished = `${path}.unfinished-${process.pid}`;
  try {
    const destination = createWriteStream(unfinished, { flags: 'wx', mode: OWNER_ONLY, flush: true });
    await once(destination, 'open');
    try {
      const result = await write(destination);
      await rename(unfinished, path);
      return result;
    } catch (error) {
      // What went wrong is told already; here the file has only to be let go of.
      await finished(destination.destroy()).catch(() => undefined);
      await rm(unfinished, { force: true });
      throw error;
    }
  } catch (error) {
    throw explain(error);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'it lies in something that is no folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
};

function explain(error: unknown): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) return error;
  const sentence = `the backup cannot be written there (${REASONS[code] ?? code}), and no part of it is left: name another place`;
  return new BackupUnusable('FILE_UNUSABLE', sentence, { cause: error });
}

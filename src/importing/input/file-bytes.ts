import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ImportInputError } from '../errors';
import { CHUNK_BYTES, utcDay, type ByteSource } from './byte-source';

/** Each read of a disk waits for its turn: fewer of them read a long file sooner. */
const READ_BYTES = 4 * CHUNK_BYTES;

/** @throws {ImportInputError} INPUT_NOT_FOUND, INPUT_NOT_READABLE */
export async function fileBytes(path: string): Promise<ByteSource> {
  const { size, mtimeMs } = await describingFailure(path, () => stat(path));
  return { name: path, path, totalBytes: size, modifiedOn: utcDay(mtimeMs), bytes: read(path) };
}

async function* read(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: READ_BYTES })) yield chunk as Buffer;
  } catch (error) {
    throw readingFailure(path, error);
  }
}

/** Runs a file system call; what it throws becomes a sentence. */
export async function describingFailure<T>(path: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw readingFailure(path, error);
  }
}

function readingFailure(path: string, error: unknown): unknown {
  const systemCode = (error as NodeJS.ErrnoException).code;
  switch (systemCode) {
    case undefined:
      return error;
    case 'ENOENT':
    case 'ENOTDIR':
      return new ImportInputError('INPUT_NOT_FOUND', path, 'there is no such file or folder: check the path', {
        cause: error,
      });
    case 'EACCES':
    case 'EPERM':
      return new ImportInputError('INPUT_NOT_READABLE', path, 'may not be read by this user: change its permissions', {
        cause: error,
      });
    default:
      return new ImportInputError('INPUT_NOT_READABLE', path, `cannot be read (${systemCode}): check the disk`, {
        cause: error,
      });
  }
}

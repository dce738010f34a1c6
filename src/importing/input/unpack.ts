import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ImportInputError } from '../errors';
import { CHUNK_BYTES } from './byte-source';
import { readAhead, replay } from './replay';

/** Whether bytes begin as gzip does (RFC 1952, section 2.3.1). Names lie: browsers unpack `.gz` files and keep the name. */
export const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The unpacked bytes of something plain or gzipped.
 *
 * @throws {ImportInputError} GZIP_TRUNCATED, GZIP_BROKEN
 */
export async function* unpacked(stored: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const iterator = stored[Symbol.asyncIterator]();
  const first = Buffer.concat(await readAhead(iterator, 2));
  const whole = replay([first], iterator);
  yield* isGzip(first) ? gunzipped(whole, name) : whole;
}

async function* gunzipped(packed: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  // A failure of the source reaches the loop below through the stream it destroys; here it would only be reported twice.
  const fed = pipeline(packed, gunzip).catch(() => undefined);
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
  } catch (error) {
    throw gzipFailure(name, error);
  } finally {
    await fed;
  }
}

function gzipFailure(name: string, error: unknown): unknown {
  const zlibCode = (error as NodeJS.ErrnoException).code;
  if (zlibCode === 'Z_BUF_ERROR') {
    const sentence = 'the file ends in the middle of its gzip stream: download it again';
    return new ImportInputError('GZIP_TRUNCATED', name, sentence, { cause: error });
  }
  if (zlibCode?.startsWith('Z_')) {
    const sentence = `the gzip stream is damaged (${(error as Error).message}): download it again`;
    return new ImportInputError('GZIP_BROKEN', name, sentence, { cause: error });
  }
  return error;
}

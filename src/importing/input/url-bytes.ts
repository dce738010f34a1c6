import { ImportInputError } from '../errors';
import { utcDay, type ByteSource } from './byte-source';

/**
 * Downloads as it is read; nothing is stored on the way.
 *
 * @throws {ImportInputError} DOWNLOAD_REFUSED, DOWNLOAD_CUT
 */
export async function urlBytes(url: string): Promise<ByteSource> {
  const response = await ask(url);
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    const answer = `${response.status} ${response.statusText}`.trim();
    throw new ImportInputError('DOWNLOAD_REFUSED', url, `the server answered ${answer}: check the address`);
  }
  // Where the server packs for the journey, its length is that of the package and not of what arrives here.
  const isRepacked = response.headers.has('content-encoding');
  const length = isRepacked ? null : response.headers.get('content-length');
  const modifiedMs = Date.parse(response.headers.get('last-modified') ?? '');
  return {
    name: url,
    path: decodeURI(new URL(url).pathname),
    totalBytes: length === null ? null : Number(length),
    modifiedOn: Number.isNaN(modifiedMs) ? null : utcDay(modifiedMs),
    bytes: read(url, response.body),
  };
}

async function ask(url: string): Promise<Response> {
  try {
    return await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  } catch (error) {
    const why = (error as { cause?: { code?: string } }).cause?.code ?? 'no answer';
    throw new ImportInputError('DOWNLOAD_CUT', url, `cannot be reached (${why}): check address and network`, {
      cause: error,
    });
  }
}

async function* read(url: string, body: ReadableStream<Uint8Array>): AsyncGenerator<Buffer> {
  let received = 0;
  try {
    for await (const chunk of body) {
      received += chunk.byteLength;
      yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  } catch (error) {
    const sentence = `the download broke off after ${received.toLocaleString('en-GB')} bytes: import it again`;
    throw new ImportInputError('DOWNLOAD_CUT', url, sentence, { cause: error });
  }
}

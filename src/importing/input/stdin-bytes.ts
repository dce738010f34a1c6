import type { Readable } from 'node:stream';
import { ImportInputError } from '../errors';
import type { ByteSource } from './byte-source';

const NAME = 'standard input';

/** @throws {ImportInputError} INPUT_EMPTY when a terminal is attached, which would wait for somebody to type a table */
export function stdinBytes(stdin: Readable & { isTTY?: boolean } = process.stdin): ByteSource {
  if (stdin.isTTY) {
    throw new ImportInputError('INPUT_EMPTY', NAME, 'nothing is piped in: write "wulfrun import <kind> - < file"');
  }
  return { name: NAME, path: null, totalBytes: null, modifiedOn: null, bytes: read(stdin) };
}

async function* read(stdin: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stdin) yield Buffer.from(chunk as Uint8Array);
}

import { Unreadable } from './unreadable';

const LINE_FEED = 0x0a;

/**
 * Decodes bytes without mending them: half a surrogate pair, or a letter in another encoding, would come back as something
 * else than was written.
 *
 * @throws {Unreadable} with the first line that is not UTF-8
 */
export function strictUtf8(bytes: Buffer): string {
  try {
    return decode(bytes);
  } catch {
    throw new Unreadable(firstBadLine(bytes), 'the bytes are not UTF-8: save the file in that encoding');
  }
}

function decode(bytes: Buffer): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function firstBadLine(bytes: Buffer): number {
  for (let start = 0, line = 1; start < bytes.length; line++) {
    const found = bytes.indexOf(LINE_FEED, start);
    const end = found === -1 ? bytes.length : found + 1;
    try {
      decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return 1;
}

import { isUtf8 } from 'node:buffer';
import { ImportInputError } from '../errors';
import { decodeWindows1252 } from './windows-1252';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = '\uFEFF';

/** The widest file known has lines of 55 KiB. A "line" of 8 MiB is some other kind of file. */
export const LONGEST_LINE_BYTES = 8 * 1024 * 1024;

/** What had to be guessed while decoding. */
export interface DecodingAccount {
  linesNotUtf8: number;
  firstLineNotUtf8: number | null;
}

/**
 * Text in blocks that end at line ends (the last one may not), without a byte order mark.
 *
 * UTF-8 is expected. A line that isn't is read as Windows-1252 and counted: line by line, so that one old name does not
 * spoil the others, and so that the answer never depends on how the bytes were cut into chunks.
 *
 * @param firstLine the line that the bytes begin in
 * @throws {ImportInputError} LINE_TOO_LONG
 */
export async function* textBlocks(
  bytes: AsyncIterable<Buffer>,
  name: string,
  account: DecodingAccount,
  firstLine = 1,
): AsyncGenerator<string> {
  let unfinished: Buffer[] = [];
  let unfinishedBytes = 0;
  let line = firstLine;
  let isFirst = firstLine === 1;

  const decode = (block: Buffer): string => {
    const text = isUtf8(block) ? block.toString('utf8') : decodeByLine(block, line, account);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++;
    const isMarked = isFirst && text.startsWith(BYTE_ORDER_MARK);
    isFirst = false;
    return isMarked ? text.slice(1) : text;
  };

  for await (const chunk of bytes) {
    const end = chunk.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      yield decode(Buffer.concat([...unfinished, chunk.subarray(0, end)]));
      unfinished = [];
      unfinishedBytes = 0;
    }
    if (end < chunk.length) unfinished.push(chunk.subarray(end));
    unfinishedBytes += chunk.length - end;
    if (unfinishedBytes > LONGEST_LINE_BYTES) {
      const sentence = `line ${line} is longer than 8 MiB: this is not a table with line ends`;
      throw new ImportInputError('LINE_TOO_LONG', name, sentence);
    }
  }
  if (unfinishedBytes > 0) yield decode(Buffer.concat(unfinished));
}

function decodeByLine(block: Buffer, firstLine: number, account: DecodingAccount): string {
  let text = '';
  for (let start = 0, line = firstLine; start < block.length; line++) {
    const found = block.indexOf(LINE_FEED, start);
    const end = found === -1 ? block.length : found + 1;
    const bytes = block.subarray(start, end);
    if (isUtf8(bytes)) {
      text += bytes.toString('utf8');
    } else {
      text += decodeWindows1252(bytes);
      account.linesNotUtf8 += 1;
      account.firstLineNotUtf8 ??= line;
    }
    start = end;
  }
  return text;
}

/** The decoding account as a sentence for the summary, or none when all was UTF-8. */
export function decodingNotes({ linesNotUtf8, firstLineNotUtf8 }: DecodingAccount): string[] {
  if (linesNotUtf8 === 0) return [];
  const lines = linesNotUtf8 === 1 ? '1 line is' : `${linesNotUtf8.toLocaleString('en-GB')} lines are`;
  return [`${lines} not valid UTF-8 and read as Windows-1252 (Latin-1), the first at line ${firstLineNotUtf8}`];
}

import { isAscii } from 'node:buffer';
import { replay } from './replay';
import { LONGEST_LINE_BYTES } from './text-blocks';

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Lines of ASCII without any quote: what stands between two commas is a cell, as it is. */
export interface PlainBlock {
  readonly plain: Buffer;
  /** The line that it begins in; whoever has read it sets the line behind it. */
  readonly line: number;
  nextLine: number;
}

/** The plain blocks at the beginning of an input, up to the first that is not. */
export class PlainBlocks implements AsyncIterable<PlainBlock> {
  /** What was left, from the beginning of a line; null where all of it was plain. Known after the loop. */
  rest: AsyncIterable<Buffer> | null = null;
  /** The line in which the rest begins. */
  line = 1;

  constructor(private readonly bytes: AsyncIterator<Buffer> & AsyncIterable<Buffer>) {}

  async *[Symbol.asyncIterator](): AsyncGenerator<PlainBlock> {
    let isHandedOver = false;
    try {
      let unfinished: Buffer = Buffer.alloc(0);
      let isFirst = true;
      for (;;) {
        const next = await this.bytes.next();
        const isLast = next.done === true;
        let chunk = isLast
          ? unfinished
          : unfinished.length === 0
            ? next.value
            : Buffer.concat([unfinished, next.value]);
        if (isFirst && chunk.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK)) chunk = chunk.subarray(3);
        isFirst = false;
        const end = isLast ? chunk.length : chunk.lastIndexOf(LINE_FEED) + 1;
        const block = chunk.subarray(0, end);
        if (block.includes(QUOTE) || !isAscii(block) || chunk.length - end > LONGEST_LINE_BYTES) {
          this.rest = replay([chunk], this.bytes);
          isHandedOver = true;
          return;
        }
        if (end > 0) {
          const plain = { plain: block, line: this.line, nextLine: this.line };
          yield plain;
          this.line = plain.nextLine;
        }
        if (isLast) return;
        unfinished = chunk.subarray(end);
      }
    } finally {
      if (!isHandedOver) await this.bytes.return?.();
    }
  }
}

import { createReadStream, createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How large a panel is made where no file is given. */
export interface Size {
  practices: number;
  months: number;
  metrics: number;
}

const CHUNK_CHARACTERS = 256 * 1024;

/** Writes a panel by natural keys. Its numbers follow from their places, so that it is the same each time. */
export async function writePanel(path: string, { practices, months, metrics }: Size): Promise<void> {
  function* lines(): Generator<string> {
    yield 'practice,metric,period,numerator,denominator\n';
    for (let metric = 0; metric < metrics; metric++) {
      for (let month = 0; month < months; month++) {
        const keys = `BENCH_${metric + 1},${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
        for (let practice = 0; practice < practices; practice++) {
          const numerator = scrambled(metric * 7_919 + month * 104_729 + practice * 15_485_863) % 400;
          const denominator = 2_000 + (scrambled(practice) % 9_000) + month;
          yield `M${String(practice).padStart(5, '0')},${keys},${numerator},${denominator}\n`;
        }
      }
    }
  }
  await write(path, lines());
}

/** Spreads a whole number over 32 bits; always the same for the same number. */
export function scrambled(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The lines of a file without quotes, as cells, the header first. */
export async function* cellsOf(path: string): AsyncGenerator<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(path, { encoding: 'latin1', highWaterMark: CHUNK_CHARACTERS })) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.split(',');
  }
  if (rest !== '') yield rest.split(',');
}

export async function write(path: string, lines: Iterable<string> | AsyncIterable<string>): Promise<void> {
  async function* chunks(): AsyncGenerator<string> {
    let text = '';
    for await (const line of lines) {
      text += line;
      if (text.length < CHUNK_CHARACTERS) continue;
      yield text;
      text = '';
    }
    yield text;
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
}

import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** How large a record is imported. */
export interface Size {
  practices: number;
  months: number;
  metrics: number;
}

export const practiceCode = (practice: number): string => `M${String(practice).padStart(5, '0')}`;
export const metricCode = (metric: number): string => `BENCH_${String(metric + 1).padStart(2, '0')}`;
export const monthOf = (month: number): string =>
  `${2010 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

/** One cell of the panel: its numbers follow from its place, so that two files agree without either being in memory. */
export interface Cell {
  metric: number;
  month: number;
  practice: number;
  numerator: number;
  denominator: number;
}

/** @param changedShare  of how many cells another number is counted than without it */
export function* cells({ practices, months, metrics }: Size, changedShare = 0): Generator<Cell> {
  for (let metric = 0; metric < metrics; metric++) {
    for (let month = 0; month < months; month++) {
      for (let practice = 0; practice < practices; practice++) {
        const draw = scrambled(metric * 7919 + month * 104_729 + practice * 15_485_863);
        const isChanged = changedShare > 0 && scrambled(draw) / 2 ** 32 < changedShare;
        const denominator = 2_000 + (scrambled(practice) % 9_000) + month;
        yield { metric, month, practice, numerator: (draw % 400) + (isChanged ? 1 : 0), denominator };
      }
    }
  }
}

/** Spreads a whole number over 32 bits; always the same for the same number. */
function scrambled(number: number): number {
  let bits = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const CHUNK_CHARACTERS = 256 * 1024;

/** Writes a line for each cell. */
export async function writeLines(
  path: string,
  head: string,
  all: Iterable<Cell>,
  line: (cell: Cell, number: number) => string,
): Promise<number> {
  let rows = 0;
  function* chunks(): Generator<string> {
    let text = head;
    for (const cell of all) {
      text += line(cell, (rows += 1));
      if (text.length < CHUNK_CHARACTERS) continue;
      yield text;
      text = '';
    }
    yield text;
  }
  await pipeline(Readable.from(chunks()), createWriteStream(path));
  return rows;
}

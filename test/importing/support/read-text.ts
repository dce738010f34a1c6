import { Readable } from 'node:stream';
import {
  findInputs,
  openReading,
  type ImportKind,
  type Reading,
  type RejectedRow,
  type RowOfKind,
  type RunOptions,
} from '../../../src/importing';

/** Everything that came out of one input. */
export interface ReadOut<Kind extends ImportKind> {
  rows: Array<RowOfKind[Kind]>;
  /** The line each row came from, in the same order. */
  lines: number[];
  rejected: RejectedRow[];
  reading: Reading<Kind>;
}

/** Reads a reading to its end. */
export async function readOut<Kind extends ImportKind>(reading: Reading<Kind>): Promise<ReadOut<Kind>> {
  const out: ReadOut<Kind> = { rows: [], lines: [], rejected: [], reading };
  for await (const found of reading) {
    if ('row' in found) {
      out.rows.push(found.row);
      out.lines.push(found.line);
    } else {
      out.rejected.push(found);
    }
  }
  return out;
}

/** Reads a text, or bytes, as if it were piped in. */
export async function readText<Kind extends ImportKind>(
  kind: Kind,
  content: string | Buffer,
  options: RunOptions = {},
): Promise<ReadOut<Kind>> {
  const [place] = await findInputs(kind, '-', options, Readable.from([Buffer.from(content)]));
  return readOut(await openReading(kind, place!, options));
}

/** Reads the only file at a path or address. */
export async function readAt<Kind extends ImportKind>(
  kind: Kind,
  location: string,
  options: RunOptions = {},
): Promise<ReadOut<Kind>> {
  const places = await findInputs(kind, location, options);
  if (places.length !== 1) throw new Error(`${location} gives ${places.length} inputs`);
  return readOut(await openReading(kind, places[0]!, options));
}

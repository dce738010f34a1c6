import { PlainBlocks, textBlocks, type DecodingAccount, type Input, type PlainBlock, type Sheet } from './input';
import { csvRecords, firstRecords, type CsvRecord } from './reading';

/** One table of an input: the whole of a text, or a sheet of a workbook. */
export interface InputTable {
  /** The name of the sheet; null for a text. */
  readonly sheet: string | null;
  /** The first records, to recognise it by. */
  readonly first: readonly string[][];
  /** All records in batches, once. */
  records(decoding: DecodingAccount): AsyncIterable<CsvRecord[]>;
  /** The same, once, with the plain lines at its beginning as bytes, where there are such. */
  plainLinesAndRecords(decoding: DecodingAccount): AsyncIterable<PlainBlock | CsvRecord[]>;
}

/** The tables that an opened input holds: one, unless it is a workbook. */
export function tablesOf(input: Input): InputTable[] {
  if (input.sheets !== null) return input.sheets.map(sheetTable);
  return [
    {
      sheet: null,
      first: firstRecords(input.head),
      records: (decoding) => csvRecords(textBlocks(input.unpacked(), input.name, decoding)),
      plainLinesAndRecords: (decoding) => plainLinesAndRecords(input, decoding),
    },
  ];
}

async function* plainLinesAndRecords(
  input: Input,
  decoding: DecodingAccount,
): AsyncGenerator<PlainBlock | CsvRecord[]> {
  const blocks = new PlainBlocks(input.unpacked());
  yield* blocks;
  const { rest, line } = blocks;
  if (rest !== null) yield* csvRecords(textBlocks(rest, input.name, decoding, line), line);
}

const FIRST_ROWS = 5;
const BATCH_ROWS = 1_000;

/** Rows count as in Excel, from 1 with the header; those without any content are passed over, as blank lines are. */
function sheetTable({ name, rows }: Sheet): InputTable {
  async function* records(): AsyncGenerator<CsvRecord[]> {
    for (let start = 0; start < rows.length; start += BATCH_ROWS) {
      const batch = rows.slice(start, start + BATCH_ROWS).map((cells, at) => ({ line: start + at + 1, cells }));
      yield batch.filter(({ cells }) => cells.some((cell) => cell !== ''));
    }
  }
  return { sheet: name, first: rows.slice(0, FIRST_ROWS), records, plainLinesAndRecords: records };
}

import { CsvError, parse } from 'csv-parse/sync';

/** A record, or a line from which none can be made, with the line it begins in. */
export type CsvRecord =
  { readonly line: number; readonly cells: readonly string[] } | { readonly line: number; readonly broken: string };

export interface CutBlock {
  readonly records: CsvRecord[];
  /** A record whose quotes are still open at the end of the block; empty when there is none. */
  readonly unfinished: string;
  readonly nextLine: number;
}

/** A quote that is open for longer than this is a slip; no cell of these files comes near it. */
const LONGEST_OPEN_QUOTE_CHARACTERS = 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened here and never closed: expected a second one',
  CSV_INVALID_CLOSING_QUOTE: 'a closing quote is followed by more text: expected a comma or the end of the line',
  INVALID_OPENING_QUOTE:
    'a quote stands in the middle of a cell: expected the whole cell within quotes, inner ones doubled',
};

/**
 * Cuts text into records. A line with a bad quote is broken by itself, and reading goes on with the line after it.
 *
 * Blank lines are passed over. Text without any quote is cut by hand, four times as fast as by the parser and by
 * definition with the same result (a property test holds the two together).
 */
export function cutIntoRecords(text: string, firstLine: number, { isLast }: { isLast: boolean }): CutBlock {
  const records = new RecordList(text.includes('\0'));
  let rest = text;
  let line = firstLine;
  while (rest.includes('"')) {
    const parsed = parseStrictly(rest, line, records);
    line = parsed.nextLine;
    if (parsed.failure === null) return { records: records.all, unfinished: '', nextLine: line };

    const broken = afterLines(rest, parsed.nextLine - parsed.firstLine);
    const mayGoOn = parsed.failure === 'CSV_QUOTE_NOT_CLOSED' && broken.length < LONGEST_OPEN_QUOTE_CHARACTERS;
    if (mayGoOn && !isLast) return { records: records.all, unfinished: broken, nextLine: line };

    records.all.push({ line, broken: REASONS[parsed.failure] ?? `not CSV (${parsed.failure})` });
    rest = afterLines(broken, 1);
    line += 1;
  }
  const nextLine = splitPlainLines(rest, line, records);
  return { records: records.all, unfinished: '', nextLine };
}

function parseStrictly(text: string, firstLine: number, records: RecordList) {
  let nextLine = firstLine;
  const keep = (cells: string[]) => {
    records.add(nextLine, cells);
    nextLine += 1 + cells.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0);
    return null;
  };
  try {
    parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'], on_record: keep });
    return { firstLine, nextLine, failure: null };
  } catch (error) {
    if (error instanceof CsvError) return { firstLine, nextLine, failure: error.code as string };
    throw error;
  }
}

function splitPlainLines(text: string, firstLine: number, records: RecordList): number {
  let line = firstLine;
  for (let start = 0; start < text.length; line++) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    const isCrLf = text.charCodeAt(end - 1) === 0x0d && end > start;
    records.add(line, text.slice(start, isCrLf ? end - 1 : end).split(','));
    start = end + 1;
  }
  return line;
}

class RecordList {
  readonly all: CsvRecord[] = [];

  // A database column of text can't hold NUL. Looking for it cell by cell is only worth its time where there is one.
  constructor(private readonly mayHoldNul: boolean) {}

  add(line: number, cells: readonly string[]): void {
    if (cells.length === 1 && cells[0]!.trim() === '') return;
    const hasNul = this.mayHoldNul && cells.some((cell) => cell.includes('\0'));
    this.all.push(hasNul ? { line, broken: 'a NUL character stands in the row: expected text' } : { line, cells });
  }
}

function lineBreaksIn(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) breaks++;
  return breaks;
}

function afterLines(text: string, lines: number): string {
  let start = 0;
  for (let passed = 0; passed < lines; passed++) {
    const found = text.indexOf('\n', start);
    if (found === -1) return '';
    start = found + 1;
  }
  return text.slice(start);
}

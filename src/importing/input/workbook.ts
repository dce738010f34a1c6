import { ImportInputError } from '../errors';

/** A sheet of a workbook, with its cells as a CSV of it would have them. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly string[][];
}

/** A published workbook has half a megabyte. It is held whole, unlike text. */
export const LARGEST_WORKBOOK_BYTES = 32 * 1024 * 1024;

/** The library's own type says the class `Date` where it gives a day. */
type Cell = string | number | boolean | Date | null | undefined;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');

/** Whether bytes begin as a workbook (`.xlsx`) does: it is a zip archive. */
export const mayBeWorkbook = (head: Buffer): boolean => head.subarray(0, ZIP.length).equals(ZIP);

/**
 * The sheets of a workbook.
 *
 * @throws {ImportInputError} NOT_A_TABLE when the archive is no workbook, or a damaged one
 */
export async function sheetsOf(bytes: Buffer, name: string): Promise<Sheet[]> {
  // An ES module, and needed only for workbooks.
  const { default: readWorkbook } = await import('read-excel-file/node');
  try {
    const sheets = await readWorkbook(bytes);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: (data as Cell[][]).map((cells) => cells.map(textOf)),
    }));
  } catch (error) {
    const sentence = 'is a zip archive or an Excel workbook: unpack it, or save the sheet as CSV';
    throw new ImportInputError('NOT_A_TABLE', name, sentence, { cause: error });
  }
}

/** Registers write days as yyyymmdd; a cell that Excel took for a date is written so too. */
function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10).replaceAll('-', '');
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

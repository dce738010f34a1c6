import type { ContentClue } from '../../edition-clue';
import { expectCellCount, organisationCode, requiredText, resolveColumns, RowRefusal } from '../../reading';
import type { ReadingContext, RecordReader } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import type { AeRow, SystemRow } from './row';

const WANTED = { code: ['Code'], name: ['Name'], board: ['ICB Code'], boardName: ['ICB Name'] };

const PASSED_OVER = 'Region Name';

/**
 * Which integrated care board's area each provider is listed in.
 *
 * @throws {ImportInputError} HEADER_UNUSABLE
 */
export function systemsReader(header: readonly string[], { where, path }: ReadingContext): RecordReader<AeRow> {
  const { columns, unread } = resolveColumns(header, WANTED, where);
  const seen = new Map<string, { line: number; board: string }>();
  return {
    read(cells, line, findings) {
      expectCellCount(cells, header.length);
      const row: SystemRow = {
        holds: 'SYSTEM',
        providerCode: organisationCode(inCapitals(cells), columns.code),
        providerName: requiredText(cells, columns.name),
        boardCode: organisationCode(cells, columns.board),
        boardName: requiredText(cells, columns.boardName),
      };
      const { providerCode, boardCode } = row;
      const earlier = seen.get(providerCode);
      if (earlier?.board === boardCode) return findings.leaveOut('that say of a provider what an earlier row says');
      if (earlier !== undefined) {
        throw new RowRefusal(
          `the provider ${providerCode} stands already in line ${earlier.line}, with ${earlier.board}: expected one board`,
          columns.board.heading,
          boardCode,
        );
      }
      seen.set(providerCode, { line, board: boardCode });
      findings.take(row);
    },
    clue: () => yearOfFolder(path),
    notes: () => unreadColumnsNote(unread.filter((heading) => heading !== PASSED_OVER)),
  };
}

/** Codes have no small letters; the list has slipped into one. */
const inCapitals = (cells: readonly string[]): string[] => cells.map((cell) => cell.toUpperCase());

/** The list has no date of its own. It lies with the months of a financial year, and is no older than the year's first day. */
function yearOfFolder(path: string | null): ContentClue | null {
  const [, from, to] = /(?<!\d)(20\d\d)-(\d\d)(?![\d-])/.exec(path?.split(/[\\/]/).slice(-2).join('/') ?? '') ?? [];
  if (from === undefined || (Number(from) + 1) % 100 !== Number(to)) return null;
  const year = `${from}-${to}`;
  return {
    kind: 'LATEST_EVENT',
    date: `${from}-04-01`,
    inWords: `the first day of the year that it lies with, ${year},`,
  };
}

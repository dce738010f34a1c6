import {
  cellRefusal,
  expectCellCount,
  fromDecimal,
  matching,
  resolveColumns,
  RowRefusal,
  trimmed,
  type Column,
} from '../../reading';
import type { ReadingContext, RecordReader } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { CHARACTERISTICS } from './characteristics';
import type { CharacteristicsRow } from './row';

/** Texts about a practice, which are no figures. */
export const TEXT_HEADINGS = ['pct', 'Principal_Supplier', 'LSOA11NM', 'ruc11cd', 'RUC11'] as const;

const CODE = /^([A-Z][A-Z0-9]{5}|E92000001)$/;
/** The day of its newest figures, those of the workforce. */
const NEWEST_DAY = '2019-09-30';

/** @throws {ImportInputError} HEADER_UNUSABLE */
export function characteristicsReader(
  header: readonly string[],
  { where }: ReadingContext,
): RecordReader<CharacteristicsRow> {
  const headings = ['code', ...CHARACTERISTICS.map(({ heading }) => heading)];
  const { columns, unread } = resolveColumns(header, Object.fromEntries(headings.map((name) => [name, [name]])), where);
  const known: readonly string[] = TEXT_HEADINGS;
  const earlier = new Map<string, { line: number; says: string }>();
  let derivedFromNothing = 0;
  return {
    read(cells, line, findings) {
      expectCellCount(cells, header.length);
      const code = matching(cells, columns['code']!, CODE, 'a practice code such as M92002');
      const figures = CHARACTERISTICS.flatMap((characteristic) => {
        const value = decimal(cells, columns[characteristic.heading]!);
        return value === null ? [] : [{ characteristic, value }];
      });
      if (
        isRepeat(code, figures.map(({ characteristic, value }) => `${characteristic.metric} ${value}`).join(), line)
      ) {
        return findings.leaveOut('repeat the figures of an earlier row of the practice');
      }
      if (figures.length === 0) return findings.leaveOut('have no figure: prescribers that are no practices, mostly');
      findings.take({
        code,
        figures: figures.filter(({ characteristic }) => isObserved(characteristic.heading, cells)),
      });
    },
    clue: () => ({ kind: 'LATEST_EVENT', date: NEWEST_DAY, inWords: 'the day of its newest figures' }),
    notes: () => [
      ...unreadColumnsNote(unread.filter((heading) => !known.includes(heading))),
      `texts are not kept (${TEXT_HEADINGS.join(', ')}): registers say where a practice belongs, and the rest is no figure`,
      ...(derivedFromNothing === 0
        ? []
        : [`${derivedFromNothing} zeros of SINGLE_HANDED stand beside a missing headcount, and are not taken`]),
    ],
  };

  /** @throws {RowRefusal} when an earlier row of the practice has other figures */
  function isRepeat(code: string, says: string, line: number): boolean {
    const before = earlier.get(code);
    if (before === undefined) earlier.set(code, { line, says });
    if (before === undefined || before.says === says) return before !== undefined;
    throw new RowRefusal(`${code} has had other figures in line ${before.line}: expected one row`, 'code', code);
  }

  /** A missing headcount is not equal to one, and so the compiler made it a 0. */
  function isObserved(heading: string, cells: readonly string[]): boolean {
    const isDerived = heading === 'SINGLE_HANDED' && trimmed(cells, columns['TOTAL_GP_HC']!) === '';
    if (isDerived) derivedFromNothing += 1;
    return !isDerived;
  }
}

function decimal(cells: readonly string[], column: Column): number | null {
  const text = trimmed(cells, column);
  if (text === '') return null;
  const number = fromDecimal(text);
  if (number === null || number < 0) throw cellRefusal(column.heading, text, 'a number, 0 or more, or nothing');
  return number;
}

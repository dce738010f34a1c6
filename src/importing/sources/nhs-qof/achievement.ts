import {
  cellRefusal,
  expectCellCount,
  fromDecimal,
  matching,
  practiceCode,
  resolveColumns,
  RowRefusal,
  trimmed,
} from '../../reading';
import type { QofAchievement } from './row';
import { QOF_CODE, type QofShape } from './shape';

const WANTED = {
  practiceCode: ['PRACTICE_CODE'],
  indicatorCode: ['INDICATOR_CODE'],
  measure: ['MEASURE'],
  value: ['VALUE'],
};

const TAKEN: readonly string[] = [
  'NUMERATOR',
  'DENOMINATOR',
  'REGISTER',
  'ACHIEVED_POINTS',
] satisfies QofAchievement['measure'][];

/** What stands beside the practice in the files of single regions. */
const OF_THE_REGION = /^REGION_/i;

/** Numbers of practices for indicators, one a line; a release has one file for England, or one for each region. */
export const achievement: QofShape = {
  headings: Object.values(WANTED),
  begin(header, { where, yearStart }) {
    const { columns, unread } = resolveColumns(header, WANTED, where);
    const seen = new SeenNumbers();
    return {
      unread: unread.filter((heading) => !OF_THE_REGION.test(heading)),
      read(cells, _line, findings) {
        expectCellCount(cells, header.length);
        const measure = matching(cells, columns.measure, ...QOF_CODE);
        // Such as counts of patients left out by choice or circumstance, which editions name differently.
        if (!TAKEN.includes(measure)) return findings.leaveOut(`are of the measure ${measure}`);
        const row: QofAchievement = {
          is: 'ACHIEVEMENT',
          yearStart,
          practiceCode: practiceCode(cells, columns.practiceCode),
          indicatorCode: matching(cells, columns.indicatorCode, ...QOF_CODE),
          measure: measure as QofAchievement['measure'],
          value: numberOf(trimmed(cells, columns.value), columns.value.heading),
        };
        seen.expectNew(row);
        findings.take(row);
      },
    };
  },
};

function numberOf(text: string, heading: string): number {
  const value = fromDecimal(text);
  if (value === null || value < 0) throw cellRefusal(heading, text, 'a number, 0 or more');
  return value;
}

/** Which numbers have been read: a bit for each measure, since England has nearly two million of them. */
class SeenNumbers {
  private readonly measuresOf = new Map<string, Map<string, number>>();

  expectNew({ practiceCode: practice, indicatorCode, measure }: QofAchievement): void {
    const ofPractice = this.measuresOf.get(practice) ?? new Map<string, number>();
    this.measuresOf.set(practice, ofPractice);
    const bit = 1 << TAKEN.indexOf(measure);
    const seen = ofPractice.get(indicatorCode) ?? 0;
    if ((seen & bit) !== 0) {
      const what = `${practice} has had a ${measure} for ${indicatorCode}`;
      throw new RowRefusal(`${what} in an earlier line: expected one`, 'MEASURE', measure);
    }
    ofPractice.set(indicatorCode, seen | bit);
  }
}

import { expectCellCount, practiceCode, resolveColumns, SeenKeys, wholeNumber } from '../../reading';
import type { QofShape } from './shape';

const WANTED = { practiceCode: ['PRACTICE_CODE'], points: ['REVISED_MAXIMUM_POINTS'] };

/** The points within each practice's reach: fewer than all where it has no patients of a kind, or opened late. */
export const maximumPoints: QofShape = {
  headings: Object.values(WANTED),
  begin(header, { where, yearStart }) {
    const { columns, unread } = resolveColumns(header, WANTED, where);
    const seen = new SeenKeys('the practice');
    return {
      unread,
      read(cells, line, findings) {
        expectCellCount(cells, header.length);
        const practice = practiceCode(cells, columns.practiceCode);
        seen.expectNew(practice, line);
        const points = wholeNumber(cells, columns.points);
        findings.take({ is: 'MAXIMUM_POINTS', yearStart, practiceCode: practice, points });
      },
    };
  },
};

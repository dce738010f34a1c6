import { SeenKeys } from '../../reading';
import { ExtractDates } from '../extract-dates';
import type { Publication } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { card } from './card';
import { recognise } from './recognise';
import { practiceMapRows, type PracticeMapRow } from './row';

export type { PracticeMapRow } from './row';

export const nhsPracticeMap: Publication<PracticeMapRow> = {
  card,
  hasHeader: true,
  recognise,
  begin(header, { where }) {
    const { rowOf, unread } = practiceMapRows(header, where);
    const seen = new SeenKeys('the practice');
    const extracts = new ExtractDates();
    return {
      read(cells, line, findings) {
        const row = rowOf(cells);
        seen.expectNew(`${row.practiceCode} on ${row.extractDate}`, line);
        extracts.saw(row.extractDate);
        findings.take(row);
      },
      clue: () => extracts.clue(),
      notes: () => unreadColumnsNote(unread),
    };
  },
};

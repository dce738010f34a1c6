import { SeenKeys } from '../../reading';
import { ExtractDates } from '../extract-dates';
import type { Publication } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { card } from './card';
import { recognise } from './recognise';
import { listSizeRows, type ListSizeRow } from './row';

export type { ListSizeRow } from './row';

export const nhsListSize: Publication<ListSizeRow> = {
  card,
  hasHeader: true,
  recognise,
  begin(header, { where }) {
    const { rowOf, unread } = listSizeRows(header, where);
    const seen = new SeenKeys('the total of');
    const extracts = new ExtractDates();
    return {
      read(cells, line, findings) {
        const row = rowOf(cells);
        if (row === null) return findings.leaveOut('for one sex or one age');
        seen.expectNew(`${row.practiceCode} on ${row.extractDate}`, line);
        extracts.saw(row.extractDate);
        findings.take(row);
      },
      clue: () => extracts.clue(),
      notes: () => unreadColumnsNote(unread),
    };
  },
};

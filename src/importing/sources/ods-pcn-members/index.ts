import { SeenKeys } from '../../reading';
import { LatestEvent } from '../latest-event';
import type { Publication } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { card } from './card';
import { recognise } from './recognise';
import { pcnMemberRows, type PcnMemberRow } from './row';

export type { PcnMemberRow } from './row';

export const odsPcnMembers: Publication<PcnMemberRow> = {
  card,
  hasHeader: true,
  recognise,
  begin(header, { where, notAfter }) {
    const { rowOf, unread } = pcnMemberRows(header, where);
    const seen = new SeenKeys('the spell');
    const latestStart = new LatestEvent('the latest day on which a spell began', notAfter);
    return {
      read(cells, line, findings) {
        const row = rowOf(cells);
        seen.expectNew(`${row.practiceCode} in ${row.pcnCode} from ${row.from}`, line);
        latestStart.saw(row.from);
        findings.take(row);
      },
      clue: () => latestStart.clue(),
      notes: () => unreadColumnsNote(unread),
    };
  },
};

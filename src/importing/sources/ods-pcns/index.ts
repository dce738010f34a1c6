import { SeenKeys } from '../../reading';
import { LatestEvent } from '../latest-event';
import type { Publication } from '../publication';
import { unreadColumnsNote } from '../unread-columns';
import { card } from './card';
import { recognise } from './recognise';
import { pcnRows, type PcnRow } from './row';

export type { PcnRow } from './row';

export const odsPcns: Publication<PcnRow> = {
  card,
  hasHeader: true,
  recognise,
  begin(header, { where, notAfter }) {
    const { rowOf, unread, codeHeading } = pcnRows(header, where);
    const seen = new SeenKeys('the network');
    const latestOpening = new LatestEvent('the latest opening of a network', notAfter);
    return {
      read(cells, line, findings) {
        const row = rowOf(cells);
        seen.expectNew(row.odsCode, line, codeHeading);
        latestOpening.saw(row.openedOn);
        findings.take(row);
      },
      clue: () => latestOpening.clue(),
      notes: () => unreadColumnsNote(unread),
    };
  },
};

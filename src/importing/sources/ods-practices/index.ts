import { SeenKeys } from '../../reading';
import { LatestEvent } from '../latest-event';
import type { Publication } from '../publication';
import { card } from './card';
import { recognise } from './recognise';
import { practiceRegisterRow, type PracticeRegisterRow } from './row';

export type { PracticeRegisterRow } from './row';

export const odsPractices: Publication<PracticeRegisterRow> = {
  card,
  hasHeader: false,
  recognise,
  begin(_header, { notAfter }) {
    const seen = new SeenKeys('organisation code');
    const latestOpening = new LatestEvent('the latest opening of a practice that is not merely proposed', notAfter);
    return {
      read(cells, line, findings) {
        const row = practiceRegisterRow(cells);
        seen.expectNew(row.odsCode, line, 'Organisation code (field 1)');
        if (row.status !== 'PROPOSED') latestOpening.saw(row.openedOn);
        findings.take(row);
      },
      clue: () => latestOpening.clue(),
      notes: () => [],
    };
  },
};

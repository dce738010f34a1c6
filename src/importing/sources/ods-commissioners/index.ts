import { SeenKeys } from '../../reading';
import { LatestEvent } from '../latest-event';
import type { Publication } from '../publication';
import { ODS_CODE_HEADING } from '../standard-form';
import { card } from './card';
import { recognise } from './recognise';
import { commissionerRow, type CommissionerRow } from './row';

export type { CommissionerRow } from './row';

export const odsCommissioners: Publication<CommissionerRow> = {
  card,
  hasHeader: false,
  recognise,
  begin(_header, { notAfter }) {
    const seen = new SeenKeys('organisation code');
    const latestOpening = new LatestEvent('the latest opening of a commissioner', notAfter);
    return {
      read(cells, line, findings) {
        const row = commissionerRow(cells);
        seen.expectNew(row.odsCode, line, ODS_CODE_HEADING);
        latestOpening.saw(row.openedOn);
        findings.take(row);
      },
      clue: () => latestOpening.clue(),
      notes: () => [],
    };
  },
};

import { SeenKeys } from '../../reading';
import { LatestEvent } from '../latest-event';
import type { Publication } from '../publication';
import { ODS_CODE_HEADING } from '../standard-form';
import { card } from './card';
import { recognise } from './recognise';
import { trustRow, type TrustRow } from './row';

export type { TrustRow } from './row';

export const odsTrusts: Publication<TrustRow> = {
  card,
  hasHeader: false,
  recognise,
  begin(_header, { notAfter }) {
    const seen = new SeenKeys('organisation code');
    const latestOpening = new LatestEvent('the latest opening of a trust', notAfter);
    return {
      read(cells, line, findings) {
        const row = trustRow(cells);
        seen.expectNew(row.odsCode, line, ODS_CODE_HEADING);
        latestOpening.saw(row.openedOn);
        findings.take(row);
      },
      clue: () => latestOpening.clue(),
      notes: () => [],
    };
  },
};

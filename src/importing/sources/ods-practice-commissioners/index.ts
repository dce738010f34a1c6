import { SeenKeys } from '../../reading';
import { LatestEvent } from '../latest-event';
import type { Publication } from '../publication';
import { card } from './card';
import { recognise } from './recognise';
import { practiceCommissionerRow, type PracticeCommissionerRow } from './row';

export type { PracticeCommissionerRow } from './row';

export const odsPracticeCommissioners: Publication<PracticeCommissionerRow> = {
  card,
  hasHeader: false,
  recognise,
  begin(_header, { notAfter }) {
    const seen = new SeenKeys('the spell');
    // Joins are entered ahead of their day more often than ends.
    const latestEnd = new LatestEvent('the latest day on which a spell ended', notAfter);
    return {
      read(cells, line, findings) {
        const row = practiceCommissionerRow(cells);
        seen.expectNew(`${row.practiceCode} with ${row.commissionerCode} from ${row.from}`, line);
        if (row.toInclusive !== null) latestEnd.saw(row.toInclusive);
        findings.take(row);
      },
      clue: () => latestEnd.clue(),
      notes: () => [],
    };
  },
};
